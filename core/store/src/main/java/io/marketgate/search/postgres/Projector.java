package io.marketgate.search.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the projection behind the journal. Every replica has one, and any number may work at the same time: rows are added
 * once, and progress is noted after the rows that it speaks of. {@link #follow} and {@link #compare} may be called by one
 * thread each.
 */
public final class Projector {
    /** How long a replica that says nothing more keeps the others from its work. */
    private static final Duration HOLD = Duration.ofSeconds(5);
    /** Within the first day after its end, rows may still come to a day; a commit that comes later is not sealed either. */
    private static final Duration LATE = Duration.ofHours(25);

    private static final Duration BETWEEN_COMPARISONS = Duration.ofHours(1);
    /** A day is read whole. */
    private static final int LONGEST_MILLIS = Math.toIntExact(TimeUnit.MINUTES.toMillis(30));

    private final DataSource dataSource;
    private final UUID replica = UUID.randomUUID();
    private final Follower follower = new Follower();
    private boolean knowsDays;
    private volatile @Nullable Instant searchableUntil;

    public Projector(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Every decision committed before it is found, as this replica knows; null while the projection is not complete. */
    public @Nullable Instant searchableUntil() {
        return searchableUntil;
    }

    /**
     * Adds what was committed since the last call, unless another replica holds the work. Blocks.
     *
     * @throws SQLException if the database cannot be used; the next call goes on where this one has ended
     */
    public void follow() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Progress progress = Progress.read(connection);
            if (progress.isFor(replica)) {
                boolean knew = knowsDays;
                knowsDays = false;
                if (!knew) {
                    SearchDays.follow(connection);
                }
                Instant before = progress.followedUntil();
                follower.follow(connection, before == null ? progress.now() : before, progress.now());
                Progress.followed(connection, progress.now(), replica, HOLD);
                knowsDays = true;
                progress = Progress.read(connection);
            }
            searchableUntil = progress.searchableUntil();
        }
    }

    /**
     * Compares the days that are due, the latest first, unless another replica holds the work: each once, and again hourly
     * while rows may come to it. Makes and drops days as the journal does. Blocks.
     *
     * @throws SQLException if the database cannot be used
     */
    public void compare() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!Progress.read(connection).isFor(replica)) {
                return;
            }
            int timeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
            try {
                SearchDays.follow(connection);
                for (LocalDate day : SearchDays.journal(connection).descendingSet()) {
                    OffsetDateTime now = Progress.read(connection).now().atOffset(ZoneOffset.UTC);
                    if (!isCompared(connection, day, now)) {
                        new DayComparison(day).complete(connection);
                        SearchDays.compared(connection, day, now);
                    }
                }
                Progress.completed(connection);
            } finally {
                connection.setNetworkTimeout(Runnable::run, timeout);
            }
        }
    }

    private static boolean isCompared(Connection connection, LocalDate day, OffsetDateTime now) throws SQLException {
        OffsetDateTime last = SearchDays.end(day).plus(LATE);
        OffsetDateTime anHourAgo = now.minus(BETWEEN_COMPARISONS);
        return SearchDays.isCompared(connection, day, last.isBefore(anHourAgo) ? last : anHourAgo);
    }

    /** Leaves the work to the other replicas. */
    public void release() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Progress.release(connection, replica);
        }
    }

    /**
     * Makes a day's rows anew from the journal's, in one transaction. Gates may run meanwhile. Blocks.
     *
     * @throws SQLException if the database cannot be used; the day is as it was
     */
    public static void rebuild(Connection connection, LocalDate day) throws SQLException {
        OffsetDateTime now = Progress.read(connection).now().atOffset(ZoneOffset.UTC);
        new DayComparison(day).rebuild(connection);
        SearchDays.compared(connection, day, now);
    }
}

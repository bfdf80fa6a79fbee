package io.marketgate.journal.postgres;

import io.marketgate.seal.Checkpoint.DroppedDay;
import io.marketgate.seal.Digest;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.archive.Archive;
import io.marketgate.seal.postgres.DayArchive;
import io.marketgate.seal.postgres.DroppedDays;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Drops days that are older than they are kept, each after its archive was written, read back and found clean. */
public final class OldDays {
    private static final Logger LOG = Logger.getLogger(OldDays.class);

    /** Counting the rows of a day takes longer than the gate's other statements. */
    private static final int LONGEST_MILLIS = Math.toIntExact(TimeUnit.MINUTES.toMillis(30));

    private final DataSource dataSource;
    private final SealKeys keys;
    private final Optional<DayArchive> archive;

    /** @param folder of the archive; empty to drop without one */
    public OldDays(DataSource dataSource, SealKeys keys, Optional<Path> folder) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.archive = folder.map(root -> new DayArchive(dataSource, new Archive(root, keys)));
    }

    /**
     * Drops the oldest whole day (UTC) if it ended longer ago than days are kept. Drops one day a call, so that a mistake is
     * noticed before much is lost. Blocks.
     *
     * @param now by the caller's clock; nothing is dropped if the database's clock disagrees
     * @return whether a day was dropped
     * @throws IOException if its archive cannot be written or is not clean
     * @throws SQLException if the database refuses
     */
    public boolean forgetOne(Duration kept, Instant now) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int timeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
            try {
                return forgetOne(connection, kept, now);
            } finally {
                connection.setNetworkTimeout(Runnable::run, timeout);
            }
        }
    }

    private boolean forgetOne(Connection connection, Duration kept, Instant now) throws IOException, SQLException {
        LocalDate due = new Retention(kept).due(Partitions.days(connection), now, Partitions.now(connection));
        if (due == null) {
            return false;
        }
        Optional<Archive.Kept> archived =
                archive.isPresent() ? Optional.of(archive.get().keep(due)) : Optional.empty();
        drop(connection, due, archived, now);
        LOG.infof(
                "event=journal-day-forgotten day=%s manifest=%s",
                due, archived.map(Archive.Kept::manifest).map(Digest::text).orElse("none"));
        return true;
    }

    /** Records the drop and drops the day, or does neither. */
    private void drop(Connection connection, LocalDate due, Optional<Archive.Kept> archived, Instant now)
            throws SQLException {
        DroppedDay dropped =
                new DroppedDay(due, archived.map(Archive.Kept::manifest).orElse(null));
        connection.setAutoCommit(false);
        try {
            DroppedDays.add(connection, dropped, now, keys);
            Partitions.drop(connection, due, archived.map(Archive.Kept::rows).orElse(null));
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}

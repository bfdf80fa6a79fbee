package io.marketgate.search.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the projection has come, by the database's clock. One replica holds the work and the others leave it to them,
 * which saves work and is not needed for correctness: rows are added once, whoever adds them.
 *
 * @param now when it was read
 * @param followedUntil every commit before it was followed, or null at the very first
 * @param complete whether every day was compared with the journal's since the projection began
 * @param holder of the work, or null
 * @param held whether somebody holds the work at present
 */
record Progress(
        Instant now,
        @Nullable Instant followedUntil,
        boolean complete,
        @Nullable UUID holder,
        boolean held) {
    private static final String SELECT = "select current_timestamp, followed_until, complete, holder,"
            + " coalesce(held_until > current_timestamp, false) from search_progress where id = 1";

    static Progress read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Progress(
                    instant(row.getObject(1, OffsetDateTime.class)),
                    row.getObject(2) == null ? null : instant(row.getObject(2, OffsetDateTime.class)),
                    row.getBoolean(3),
                    row.getObject(4, UUID.class),
                    row.getBoolean(5));
        }
    }

    /** Every decision that was committed before it is found; null while the projection is not complete. */
    @Nullable
    Instant searchableUntil() {
        return complete ? followedUntil : null;
    }

    /** Whether the work is that replica's, or nobody's. */
    boolean isFor(UUID replica) {
        return !held || replica.equals(holder);
    }

    /** Notes how far commits were followed, never back, and holds the work for a while. */
    static void followed(Connection connection, Instant until, UUID replica, Duration hold) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update search_progress set"
                + " followed_until = greatest(followed_until, ?), holder = ?,"
                + " held_until = current_timestamp + ? * interval '1 millisecond' where id = 1")) {
            update.setObject(1, until.atOffset(ZoneOffset.UTC));
            update.setObject(2, replica);
            update.setLong(3, hold.toMillis());
            update.executeUpdate();
        }
    }

    /** Lets another replica have the work at once. */
    static void release(Connection connection, UUID replica) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update search_progress set holder = null, held_until = null where id = 1 and holder = ?")) {
            update.setObject(1, replica);
            update.executeUpdate();
        }
    }

    /** Notes that every day was compared. */
    static void completed(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update search_progress set complete = true where id = 1 and not complete")) {
            update.executeUpdate();
        }
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}

package io.marketgate.seal.postgres;

import io.marketgate.seal.EventCheck;
import io.marketgate.seal.SealedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Feeds a check with security events, from their table. */
final class EventRows {
    private static final int ROWS_AT_ONCE = 500;
    private static final String SELECT = """
            select sequence, since, at, kind, merchant, actor, endpoint, outcome, subject, request_id, times, hash, mac
            from security_event where sequence between ? and ? order by sequence
            """;

    private EventRows() {}

    /**
     * Checks the events that happened from an instant to another, and whether those are there that checkpoints prove.
     *
     * @param proven hashes by sequence, of the checkpoints of that time
     */
    static void check(
            Connection connection, Instant from, Instant to, NavigableMap<Long, byte[]> proven, EventCheck check)
            throws SQLException {
        if (!isThere(connection)) {
            return;
        }
        long first;
        long last;
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce(min(sequence), 0), coalesce(max(sequence), 0) from security_event"
                        + " where at >= ? and at < ?")) {
            select.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            select.setObject(2, OffsetDateTime.ofInstant(to, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                first = rows.getLong(1);
                last = rows.getLong(2);
            }
        }
        if (!proven.isEmpty()) {
            first = first == 0 ? proven.firstKey() : Math.min(first, proven.firstKey());
            last = Math.max(last, proven.lastKey());
        }
        if (first > 0) {
            check(connection, first, last, check);
        }
    }

    /** Whether there is the table: a database that a later version checks may be of a version that had none. */
    private static boolean isThere(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select to_regclass('security_event') is not null");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void check(Connection connection, long first, long last, EventCheck check) throws SQLException {
        check.after(first - 1, hash(connection, first - 1));
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    check.next(event(rows), rows.getBytes(12), rows.getBytes(13));
                }
            }
        }
        check.end(last);
    }

    private static byte @Nullable [] hash(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select hash from security_event where sequence = ?")) {
            select.setLong(1, sequence);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    private static SealedEvent event(ResultSet row) throws SQLException {
        return new SealedEvent(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getLong(11));
    }
}

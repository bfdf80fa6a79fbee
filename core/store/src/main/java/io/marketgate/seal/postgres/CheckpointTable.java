package io.marketgate.seal.postgres;

import io.marketgate.seal.SignedCheckpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The table of checkpoints. */
final class CheckpointTable {
    private static final int ROWS_AT_ONCE = 200;

    private CheckpointTable() {}

    /** Takes one row. */
    interface Row {
        /** @return whether more are wanted */
        boolean take(long number, Instant at, String jws) throws SQLException;
    }

    /** The number of the first checkpoint at or after an instant; beyond the newest if there is none. */
    static long firstAt(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select coalesce((select min(number) from journal_checkpoint where at >= ?),"
                        + " (select max(number) + 1 from journal_checkpoint), 1)")) {
            select.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Reads from a number on, in order. The connection must not be in auto-commit, or all are fetched at once. */
    static void read(Connection connection, long from, Row row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select number, at, jws from journal_checkpoint where number >= ? order by number")) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setLong(1, from);
            try (ResultSet rows = select.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    more = row.take(
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getString(3));
                }
            }
        }
    }

    /** The newest, or null if there is none that can be read. */
    static @Nullable SignedCheckpoint newest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select jws from journal_checkpoint order by number desc limit 1");
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? SignedCheckpoint.read(rows.getString(1)) : null;
        }
    }

    /** The number of the newest, or 1 if there is none. */
    static long newestNumber(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(number), 1) from journal_checkpoint");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The token of a number, or null if there is none. */
    static @Nullable String token(Connection connection, long number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select jws from journal_checkpoint where number = ?")) {
            select.setLong(1, number);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    /** Adds a checkpoint, unless another replica has taken its number. */
    static boolean add(Connection connection, SignedCheckpoint signed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal_checkpoint (number, at, jws) values (?, ?, ?) on conflict (number) do nothing")) {
            insert.setLong(1, signed.checkpoint().number());
            insert.setObject(2, OffsetDateTime.ofInstant(signed.checkpoint().at(), ZoneOffset.UTC));
            insert.setString(3, signed.jws());
            return insert.executeUpdate() == 1;
        }
    }
}

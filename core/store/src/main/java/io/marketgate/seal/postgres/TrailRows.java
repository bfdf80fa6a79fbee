package io.marketgate.seal.postgres;

import io.marketgate.seal.TrailChange;
import io.marketgate.seal.TrailCheck;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feeds a check with the audit trail, change by change, from its tables. */
final class TrailRows {
    private static final int ROWS_AT_ONCE = 100;
    private static final String SELECT = """
            select c.revision, c.id, c.merchant, c.author, c.at, c.hash, c.mac,
                   e.position, e.resource, e.merchant, e.name, e.sku, e.before, e.after, c.author_name
            from change c left join change_entry e on e.change = c.id
            where c.revision between ? and ?
            order by c.revision, e.position
            """;

    private TrailRows() {}

    /** The revisions of a span: the first of its time, and the newest of it or of the state. Empty if first is above last. */
    record Span(long first, long last) {}

    /** The changes that were made from an instant to another. */
    static Span span(Connection connection, Instant from, Instant to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(min(revision), 1),"
                + " coalesce(max(revision), 0) from change where at >= ? and at < ?")) {
            select.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            select.setObject(2, OffsetDateTime.ofInstant(to, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return new Span(rows.getLong(1), rows.getLong(2));
            }
        }
    }

    /** The newest revision by the row that numbers changes. */
    static long newest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select revision from revision where id = 1");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Takes a change with the hashes that are stored with it, which are null in an old one. */
    interface Row {
        void take(TrailChange change, byte @Nullable [] hash, byte @Nullable [] mac) throws SQLException;
    }

    /** Checks all changes of these revisions. */
    static void check(Connection connection, Span span, TrailCheck check) throws SQLException {
        check.after(span.first() - 1, hash(connection, span.first() - 1));
        read(connection, span, check::next);
        check.end(span.last());
    }

    /** Reads the changes of these revisions, in order. */
    static void read(Connection connection, Span span, Row row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setLong(1, span.first());
            select.setLong(2, span.last());
            try (ResultSet rows = select.executeQuery()) {
                Gathered gathered = null;
                while (rows.next()) {
                    if (gathered == null || gathered.revision != rows.getLong(1)) {
                        give(gathered, row);
                        gathered = new Gathered(rows);
                    }
                    gathered.add(rows);
                }
                give(gathered, row);
            }
        }
    }

    private static void give(@Nullable Gathered gathered, Row row) throws SQLException {
        if (gathered != null) {
            row.take(gathered.change(), gathered.hash, gathered.mac);
        }
    }

    /** The stored hash of a change, or null if it has none or is not there. */
    static byte @Nullable [] hash(Connection connection, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select hash from change where revision = ?")) {
            select.setLong(1, revision);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    /** One change while its entries arrive. */
    private static final class Gathered {
        private final long revision;
        private final UUID id;
        private final @Nullable String merchant;
        private final String author;
        private final @Nullable String authorName;
        private final Instant at;
        private final byte @Nullable [] hash;
        private final byte @Nullable [] mac;
        private final List<TrailChange.Entry> entries = new ArrayList<>();

        private Gathered(ResultSet row) throws SQLException {
            revision = row.getLong(1);
            id = row.getObject(2, UUID.class);
            merchant = row.getString(3);
            author = row.getString(4);
            at = row.getObject(5, OffsetDateTime.class).toInstant();
            hash = row.getBytes(6);
            mac = row.getBytes(7);
            authorName = row.getString(15);
        }

        private void add(ResultSet row) throws SQLException {
            if (row.getString(8) != null) {
                entries.add(new TrailChange.Entry(
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14)));
            }
        }

        private TrailChange change() {
            return new TrailChange(revision, id, merchant, author, authorName, at, entries);
        }
    }
}

package io.marketgate.catalogue.postgres.trail;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Change;
import io.marketgate.merchant.MerchantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of a merchant and of the law with their entries, by one statement. */
final class ChangeQuery {

    /** Two arms, each by an index: one with both conditions reads the changes of all other merchants too. */
    private static final String SQL = """
            with page as (
                (select id, revision, merchant, author, author_name, at from change where merchant = ? and revision %1$s ?
                 order by revision %2$s limit ?)
                union all
                (select id, revision, merchant, author, author_name, at from change where merchant is null and revision %1$s ?
                 order by revision %2$s limit ?)
                order by revision %2$s limit ?)
            select c.id, c.revision, c.merchant, c.author, c.author_name, c.at, e.resource, e.name, e.before, e.after
            from page c left join change_entry e on e.change = c.id
            order by c.revision %2$s, e.position
            """;

    /** Which way a page goes on from a revision, which it does not hold itself. */
    enum Direction {
        /** To later ones. */
        AFTER(SQL.formatted(">", "asc")),
        /** To earlier ones. */
        BEFORE(SQL.formatted("<", "desc"));

        final String sql;

        Direction(String sql) {
            this.sql = sql;
        }
    }

    private ChangeQuery() {}

    static List<Change> run(Connection connection, Direction direction, MerchantId merchant, long from, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(direction.sql)) {
            bind(select, merchant, from, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                Change head = null;
                List<Change.Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    if (head == null || head.revision() != rows.getLong(2)) {
                        add(changes, head, entries);
                        head = head(rows);
                        entries.clear();
                    }
                    if (rows.getString(7) != null) {
                        entries.add(new Change.Entry(
                                rows.getString(7), rows.getString(8), rows.getString(9), rows.getString(10)));
                    }
                }
                add(changes, head, entries);
            }
            return changes;
        }
    }

    static void bind(PreparedStatement statement, MerchantId merchant, long from, int limit) throws SQLException {
        statement.setString(1, merchant.value());
        statement.setLong(2, from);
        statement.setInt(3, limit);
        statement.setLong(4, from);
        statement.setInt(5, limit);
        statement.setInt(6, limit);
    }

    private static void add(List<Change> changes, @Nullable Change head, List<Change.Entry> entries) {
        if (head != null) {
            changes.add(new Change(head.id(), head.revision(), head.merchant(), head.author(), head.at(), entries));
        }
    }

    private static Change head(ResultSet row) throws SQLException {
        String merchant = row.getString(3);
        return new Change(
                row.getObject(1, UUID.class),
                row.getLong(2),
                merchant == null ? null : new MerchantId(merchant),
                new Author(row.getString(4), row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                List.of());
    }
}

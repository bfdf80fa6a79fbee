package io.marketgate.catalogue.postgres.trail;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Written;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A row of the catalogue as it stood at a revision, with the change that opened it and what the trail says of that change.
 *
 * @param after what the entries of that change and this name say of the value; none where there is no such entry
 */
record OpenedRow(String name, String payload, long revision, Instant at, Author author, List<String> after) {

    /** The two arms of {@code or} look up one change each, by its key. */
    private static final String SELECT = """
            select r.name, r.payload, o.revision, o.at, o.author, o.author_name,
                   array(select e.after from change_entry e where e.change = o.id and e.resource = ?
                         and e.merchant = r.merchant and e.name = r.name and e.after is not null)
            from %s r join change o on o.id = r.opened_by
            where r.merchant = ? and r.%s = ? and o.revision <= ?
              and (r.closed_by is null or (select c.revision from change c where c.id = r.closed_by) > ?)
            """;

    OpenedRow {
        after = List.copyOf(after);
    }

    /**
     * Which rows are wanted.
     *
     * @param kind the word of a kind of resource, which is also its table's name
     */
    record Wanted(String kind, String column, MerchantId merchant, String key, long revision) {

        /** The resource of that name. */
        static Wanted named(String kind, MerchantId merchant, String name, long revision) {
            return new Wanted(kind, "name", merchant, name, revision);
        }

        /** What is said of a SKU. */
        static Wanted ofSku(String kind, MerchantId merchant, Sku sku, long revision) {
            return new Wanted(kind, "sku", merchant, sku.value(), revision);
        }

        String sql() {
            return SELECT.formatted(kind, column);
        }

        void bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, kind);
            statement.setString(2, merchant.value());
            statement.setString(3, key);
            statement.setLong(4, revision);
            statement.setLong(5, revision);
        }
    }

    static List<OpenedRow> read(Connection connection, Wanted wanted) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(wanted.sql())) {
            wanted.bind(select);
            List<OpenedRow> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new OpenedRow(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            new Author(rows.getString(5), rows.getString(6)),
                            Arrays.asList((String[]) rows.getArray(7).getArray())));
                }
            }
            return found;
        }
    }

    /** A value of this row, trailed if an entry tells of it. */
    <V> Written<V> written(V value, Predicate<String> tells) {
        return new Written<>(value, revision, at, author, after.stream().anyMatch(tells));
    }
}

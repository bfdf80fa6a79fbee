package io.marketgate.catalogue.postgres.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Rows as of a revision: opened by then, and not yet closed. Uses JDBC rather than a repository, because a replica
 * reads whole tables here. Entities would fill a persistence context with rows that are only parsed and dropped.
 */
final class AsOf {
    private final Connection connection;
    private final long revision;

    AsOf(Connection connection, long revision) {
        this.connection = connection;
        this.revision = revision;
    }

    /** The joins and the condition that make a row {@code r} count; takes the revision twice. */
    static String condition() {
        return " join change o on o.id = r.opened_by left join change c on c.id = r.closed_by"
                + " where o.revision <= ? and (c.revision is null or c.revision > ?)";
    }

    /**
     * Visits the rows of a table, by merchant and name.
     *
     * @param more further condition on {@code r}, beginning with {@code and}; or nothing
     * @param merchants only theirs, or null for all
     */
    void each(String table, String more, @Nullable Collection<String> merchants, Visitor visitor) throws SQLException {
        String sql = "select r.merchant, r.name, r.payload from " + table + " r" + condition() + more
                + (merchants == null ? "" : " and r.merchant = any(?)")
                + " order by r.merchant, r.name";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, revision);
            statement.setLong(2, revision);
            if (merchants != null) {
                statement.setArray(3, connection.createArrayOf("varchar", merchants.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows.getString(1), rows.getString(2), rows.getString(3));
                }
            }
        }
    }

    /** Visits the packs, by name; without a merchant. */
    void eachPack(Visitor visitor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select r.name, r.payload from pack r" + condition() + " order by r.name")) {
            statement.setLong(1, revision);
            statement.setLong(2, revision);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit("", rows.getString(1), rows.getString(2));
                }
            }
        }
    }

    /** Takes a row. */
    interface Visitor {
        void visit(String merchant, String name, String payload);
    }
}

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

    /**
     * The rows of a table as of a revision, as a query in two arms. The rows that are still open need no look at the
     * change that closed them, and those that a later change has closed are found from that change. The second arm is
     * not begun where the revision is the newest. One arm with both conditions would look up two changes for every
     * version of a row that there ever was. {@link #bind} gives its parameters.
     *
     * @param columns of the row {@code r}; without parameters
     * @param condition on {@code r}; may have parameters
     */
    static String rows(String columns, String table, String condition) {
        return "select " + columns + " from " + table + " r join change o on o.id = r.opened_by"
                + " where r.closed_by is null and o.revision <= ? and " + condition
                + " union all select " + columns + " from change c join " + table + " r on r.closed_by = c.id"
                + " join change o on o.id = r.opened_by"
                + " where (select h.revision from revision h where h.id = 1) > ? and c.revision > ? and o.revision <= ?"
                + " and " + condition;
    }

    /**
     * Binds the parameters of {@link #rows}.
     *
     * @param at the place of its first parameter
     * @param condition binds the parameters of the condition
     * @return the place behind its last parameter
     */
    static int bind(PreparedStatement statement, int at, long revision, Parameters condition) throws SQLException {
        statement.setLong(at, revision);
        int next = condition.bind(at + 1);
        statement.setLong(next, revision);
        statement.setLong(next + 1, revision);
        statement.setLong(next + 2, revision);
        return condition.bind(next + 3);
    }

    /**
     * Visits the rows of a table, by merchant and name.
     *
     * @param condition further condition on {@code r}
     * @param merchants only theirs, or null for all
     */
    void each(String table, String condition, @Nullable Collection<String> merchants, Visitor visitor)
            throws SQLException {
        String sql = rows(
                        "r.merchant, r.name, r.payload",
                        table,
                        condition + (merchants == null ? "" : " and r.merchant = any(?)"))
                + " order by merchant, name";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, revision, at -> {
                if (merchants == null) {
                    return at;
                }
                statement.setArray(at, connection.createArrayOf("varchar", merchants.toArray()));
                return at + 1;
            });
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visitor.visit(rows.getString(1), rows.getString(2), rows.getString(3));
                }
            }
        }
    }

    /** Visits the packs, by name; without a merchant. */
    void eachPack(Visitor visitor) throws SQLException {
        String sql = rows("r.name, r.payload", "pack", "true") + " order by name";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, revision, at -> at);
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

    /** Binds some parameters of a statement. */
    interface Parameters {
        /**
         * Binds them.
         *
         * @param at the place of the first
         * @return the place behind the last
         */
        int bind(int at) throws SQLException;
    }
}

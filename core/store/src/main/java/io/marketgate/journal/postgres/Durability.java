package io.marketgate.journal.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Checks that an acknowledged commit is on disk. */
final class Durability {
    private Durability() {}

    /** @throws SQLException if the database acknowledges commits that a crash can undo */
    static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show synchronous_commit")) {
            rows.next();
            if (rows.getString(1).equals("off")) {
                throw new SQLException("`synchronous_commit` must not be off for a durable journal");
            }
        }
    }
}

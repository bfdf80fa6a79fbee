package io.marketgate.search.postgres;

import io.marketgate.search.SearchableDecision;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** Adds the rows of the projection for rows of the journal. */
final class Projection {
    private Projection() {}

    /**
     * Adds those that are missing, in one transaction that does not wait for the disk: after a crash the database lacks the
     * progress that was noted after it as well. In auto-commit.
     */
    static void add(Connection connection, Collection<Key> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        List<SearchableDecision> decisions = JournalRows.read(connection, keys);
        inTransaction(connection, () -> SearchRows.add(connection, decisions));
    }

    /** What a transaction does. */
    interface Work {
        void run() throws SQLException;
    }

    static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}

package io.marketgate.identity.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work in a transaction of its own; no other may be open on this thread. */
final class Transactions {
    /** Serialization failure and deadlock: the database asks for the transaction to be tried again. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private static final int TRIES = 3;

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Work that may be done more than once, of which only the last time counts. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @throws StoreUnavailable if the database cannot do it; the message holds no values */
    <T> T run(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                return commit(connection, work);
            } catch (SQLException failure) {
                if (attempt == TRIES || !TRY_AGAIN.contains(String.valueOf(failure.getSQLState()))) {
                    throw new StoreUnavailable(failure.getSQLState());
                }
            }
        }
    }

    private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}

package io.marketgate.seal.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Reads whole days in one state of the database, so that a commit and its rows are seen together. Statements may take longer
 * than the gate's others.
 */
final class OneState {
    private static final int LONGEST_MILLIS = Math.toIntExact(TimeUnit.MINUTES.toMillis(30));

    private OneState() {}

    /** What is read of the state. */
    interface Reading<T> {
        T of(Connection connection) throws IOException, SQLException;
    }

    static <T> T read(DataSource dataSource, Reading<T> reading) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int timeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
            // Cursors need a transaction.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (Statement unlimited = connection.createStatement()) {
                unlimited.execute("set local statement_timeout = 0");
                return reading.of(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, timeout);
            }
        }
    }
}

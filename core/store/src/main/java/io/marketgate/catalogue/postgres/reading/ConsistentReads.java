package io.marketgate.catalogue.postgres.reading;

import io.marketgate.catalogue.CatalogueUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Read-only queries to the database, bounded in time even if the server hangs. Uses JDBC, because network timeout and
 * isolation level are set on the connection for a single query.
 */
final class ConsistentReads {
    private final DataSource dataSource;
    private final int timeoutMillis;

    ConsistentReads(DataSource dataSource, Duration timeout) {
        this.dataSource = dataSource;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /** Runs a query that sees one instant throughout. */
    <T extends @Nullable Object> T ask(Question<T> question) {
        return askOnce(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return question.ask(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** Runs a query of a single statement, which sees one instant by itself. */
    <T extends @Nullable Object> T askOnce(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            int timeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, timeoutMillis);
            try {
                return question.ask(connection);
            } finally {
                connection.setNetworkTimeout(Runnable::run, timeout);
            }
        } catch (SQLException failed) {
            throw new CatalogueUnavailableException("the catalogue cannot be read now", failed);
        }
    }

    /** A query over a connection that is returned afterwards. */
    interface Question<T extends @Nullable Object> {
        T ask(Connection connection) throws SQLException;
    }
}

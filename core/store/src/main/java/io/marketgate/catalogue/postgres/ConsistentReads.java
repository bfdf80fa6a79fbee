package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.CatalogueUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Read-only questions to the database, bounded in time also where the server hangs and says nothing. JDBC, because both the
 * network timeout and the isolation level are set on the connection, for one question only.
 */
final class ConsistentReads {
    private final DataSource dataSource;
    private final int timeoutMillis;

    ConsistentReads(DataSource dataSource, Duration timeout) {
        this.dataSource = dataSource;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /** Everything the question reads is of one instant. */
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

    /** For a question of a single statement, which is of one instant by itself. */
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

    /** Something to read over a connection that is given back afterwards. */
    interface Question<T extends @Nullable Object> {
        T ask(Connection connection) throws SQLException;
    }
}

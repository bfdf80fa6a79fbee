package io.marketgate.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated database for each test class, on one PostgreSQL server per JVM. Use it as a static field with
 * {@code @RegisterExtension}. The server ends with the JVM.
 */
public final class EmbeddedDatabase implements BeforeAllCallback {
    private String name = "";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (name.isEmpty()) {
            start();
        }
    }

    /** Creates and migrates the database; for those who are not run by JUnit. */
    public void start() {
        name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot create a database", refused);
        }
        migrate(dataSource());
    }

    /** Applies every migration on the class path. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    /** Connections to this database, unpooled. */
    public DataSource dataSource() {
        return Server.INSTANCE.getDatabase("postgres", name);
    }

    /** The address of this database. */
    public String jdbcUrl() {
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

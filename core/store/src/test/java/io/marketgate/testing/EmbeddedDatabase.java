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

    /** Creates the database; for callers outside JUnit, or for a new one in each test. */
    public void start() {
        name = Server.INSTANCE.database(" template migrated");
    }

    /** Creates the database without any table. */
    public void startEmpty() {
        name = Server.INSTANCE.database("");
    }

    /** Applies every migration on the class path. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    /** Connections to this database, unpooled. */
    public DataSource dataSource() {
        return Server.INSTANCE.postgres.getDatabase("postgres", name);
    }

    /** The address of this database. */
    public String jdbcUrl() {
        return Server.INSTANCE.postgres.getJdbcUrl("postgres", name);
    }

    /** One migrated database that all others are copied from, because migrating costs more than copying. */
    private static final class Server {
        private static final Server INSTANCE = new Server();

        private final EmbeddedPostgres postgres;

        private Server() {
            try {
                // Off by default in the library; a durable journal refuses such a server.
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            execute("create database migrated");
            migrate(postgres.getDatabase("postgres", "migrated"));
        }

        String database(String template) {
            String created = "test_" + UUID.randomUUID().toString().replace("-", "");
            execute("create database " + created + template);
            return created;
        }

        private void execute(String sql) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException refused) {
                throw new IllegalStateException("cannot create a database", refused);
            }
        }
    }
}

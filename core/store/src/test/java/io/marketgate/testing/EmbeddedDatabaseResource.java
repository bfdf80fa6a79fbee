package io.marketgate.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The datasource of a {@code @QuarkusTest}: a fresh, migrated database on the JVM's embedded server. */
public final class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        EmbeddedDatabase database = new EmbeddedDatabase();
        database.start();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** Nothing to do: the server ends with the JVM, its data with the server. */
    @Override
    public void stop() {}
}

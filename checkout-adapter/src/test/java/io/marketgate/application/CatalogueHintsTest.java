package io.marketgate.application;

import static org.awaitility.Awaitility.await;

import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class CatalogueHintsTest {
    @Inject
    DataSource dataSource;

    @Test
    void theApplicationListensForChangesOnOneConnection() {
        await().atMost(Duration.ofSeconds(20)).until(() -> listeners() == 1);
    }

    private int listeners() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and query = 'listen marketgate_catalogue'")) {
            row.next();
            return row.getInt(1);
        }
    }
}

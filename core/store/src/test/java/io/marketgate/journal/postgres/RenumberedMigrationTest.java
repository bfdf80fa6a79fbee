package io.marketgate.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.testing.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database whose journal's functions were applied under the number that they had first. */
class RenumberedMigrationTest {
    private final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeEach
    void migrateUnderTheFirstNumber() throws Exception {
        database.start();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop function journal_drop_day; drop table journal_retention;"
                    + " delete from flyway_schema_history where version = '213';"
                    + " update flyway_schema_history set version = '131', script = 'V131__journal_days.sql'"
                    + " where version = '212'");
        }
    }

    @Test
    void isMigratedOn() throws Exception {
        Flyway.configure()
                .dataSource(database.dataSource())
                .outOfOrder(true)
                .load()
                .migrate();

        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from flyway_schema_history where version in ('212', '213') and success")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }
}

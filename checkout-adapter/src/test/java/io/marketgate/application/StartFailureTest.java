package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartFailureTest {
    @TempDir
    Path directory;

    @Test
    void namesThePortThatIsTaken() {
        Throwable taken = new QuarkusBindException("127.0.0.1", 8080, new BindException("Address already in use"));

        assertThat(StartFailure.sentence(new RuntimeException("Failed to start quarkus", taken)))
                .isEqualTo("quarkus.http.port is 8080, which another process uses");
    }

    @Test
    void namesTheManagementPortThatIsTaken() {
        Throwable taken = new IllegalStateException(
                "Unable to start the management interface", new BindException("Address already in use"));

        assertThat(StartFailure.sentence(new RuntimeException("Unable to start HTTP server", taken)))
                .isEqualTo("quarkus.management.host and .port name an address that cannot be listened at:"
                        + " Address already in use");
    }

    @Test
    void namesTheDatabaseThatIsAway() {
        SQLException away =
                new SQLException("The connection attempt failed.", "08001", new UnknownHostException("db.example"));

        assertThat(StartFailure.sentence(new RuntimeException("several\nlines", away)))
                .isEqualTo("quarkus.datasource.jdbc.url names a database that cannot be reached:"
                        + " The connection attempt failed.: db.example");
    }

    @Test
    void namesTheUserThatTheDatabaseRefuses() {
        SQLException refused = new SQLException("FATAL: password authentication failed for user \"gate\"", "28P01");

        assertThat(StartFailure.sentence(refused))
                .startsWith("quarkus.datasource.username and .password are refused")
                .contains("password authentication failed");
    }

    @Test
    void saysThatTheMigratingRoleMustOwnTheTables() {
        SQLException refused = new SQLException("permission denied for table flyway_schema_history", "42501");

        assertThat(StartFailure.sentence(new RuntimeException(
                        "Failed to start quarkus", new FlywayException("Error while\nreading the history", refused))))
                .isEqualTo("the role that migrates, quarkus.flyway.username, must own the tables:"
                        + " Error while reading the history");
    }

    @Test
    void saysThatTheDatabaseCannotBeMigrated() {
        assertThat(StartFailure.sentence(new FlywayException("Validate failed: 131")))
                .isEqualTo("the database cannot be migrated: Validate failed: 131");
    }

    /** An older jar on a database that has been upgraded. Flyway's advice to repair would hide that. */
    @Test
    void saysThatTheDatabaseIsOfANewerVersion() {
        FlywayException refused = new FlywayException("""
                Validate failed: Migrations have failed validation
                Detected applied migration not resolved locally: 231.
                If you removed this migration intentionally, run repair to mark the migration as deleted.
                Detected applied migration not resolved locally: journal privileges.
                If you removed this migration intentionally, run repair to mark the migration as deleted.
                Need more flexibility with validation rules? Learn more: https://rd.gt/3AbJUZE""");

        assertThat(StartFailure.sentence(new RuntimeException("Failed to start quarkus", refused)))
                .isEqualTo(
                        "a newer version of the gate has migrated the database (231, journal privileges), and this one"
                                + " cannot serve it: start the newer one, or restore a backup from before the upgrade");
    }

    @Test
    void putsEveryOtherChainIntoOneLine() {
        Throwable cause = new SQLException("`synchronous_commit` must not be off");

        assertThat(StartFailure.sentence(new IllegalStateException("the journal cannot be\n  opened", cause)))
                .isEqualTo("java.lang.IllegalStateException: the journal cannot be opened"
                        + "; because of java.sql.SQLException: `synchronous_commit` must not be off");
    }

    @Test
    void namesTheHomeThatCannotBeUsed() throws IOException {
        Path home = Files.createFile(directory.resolve("file")).resolve("home");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Home.open(home))
                .satisfies(
                        failure -> assertThat(StartFailure.ofHome(home, failure).getMessage())
                                .startsWith("marketgate.home is `" + home + "`, which cannot be used: ")
                                .doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quarkus.http.port=8081", "-Dmarketgate.keys.person=s3cret", "help"})
    void refusesWhatStandsBehindTheJarWithoutItsValue(String argument) {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Gate.refuseAny(argument))
                .withMessageContaining("a setting stands before `-jar`")
                .withMessageNotContaining("s3cret");
        Gate.refuseAny();
    }
}

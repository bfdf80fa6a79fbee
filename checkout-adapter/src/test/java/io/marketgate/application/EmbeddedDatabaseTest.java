package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedDatabaseTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Shared by all tests, because unpacking the server takes longer than they do. */
    @TempDir
    static Path directory;

    private Home home;

    @BeforeEach
    void open() throws IOException {
        home = Home.open(directory.resolve("home"));
    }

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    @Test
    void restartsAKilledServerWithItsData() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(database, "create table if not exists kept (id int)");
            execute(database, "insert into kept values (1)");

            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();

            await().atMost(TIMEOUT).ignoreExceptions().until(() -> count(database) > 0);
        }
    }

    @Test
    void doesNotStopAProcessThatReusedTheProcessId() throws Exception {
        EmbeddedDatabase.start(home).close();
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            rename(stranger.pid());

            try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
                execute(database, "select 1");
                assertThat(stranger.isAlive()).isTrue();
            }
            rename(stranger.pid());
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
            Files.deleteIfExists(file());
        }
    }

    @Test
    void doesNotStopAnotherProcessIfItsServerHasEnded() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            EmbeddedDatabase database = EmbeddedDatabase.start(home);
            ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
            synchronized (database) {
                server.destroyForcibly();
                await().atMost(TIMEOUT).until(() -> !new Postmaster(data(), home.resolve("binaries")).isRunning());
                rename(stranger.pid());
                database.close();
            }

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
            Files.deleteIfExists(file());
        }
    }

    @Test
    void stopsAServerThatAKilledGateLeft() throws Exception {
        EmbeddedDatabase left = EmbeddedDatabase.start(home);
        long before = postmaster();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            execute(database, "select 1");
            assertThat(postmaster()).isNotEqualTo(before);
        }
        left.close();
    }

    /** Writes the file of a server that has ended and whose process id was reused. */
    private void rename(long pid) throws IOException {
        Files.write(
                file(),
                List.of(String.valueOf(pid), data().toString(), "1700000000", "5432", "", "127.0.0.1", "1 1", "ready"));
    }

    private Path data() {
        return home.resolve("database");
    }

    private Path file() {
        return data().resolve("postmaster.pid");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(file()).get(0).strip());
    }

    private static int count(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        Map<String, String> settings = database.settings();
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}

package io.marketgate.catalogue.postgres.reading;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.CatalogueHealth.Trouble;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.live.Replica;
import io.marketgate.catalogue.live.SettableNanos;
import io.marketgate.catalogue.postgres.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A server that hangs is worse than one that is down. This one's processes are really stopped. */
@QuarkusTest
@TestProfile(CatalogueApplication.class)
class PausedDatabaseTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    Database database;

    private final SettableNanos nanos = new SettableNanos();

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes cannot be stopped and continued there")
    void closesExactlyAtTheBoundAndRecovers() throws Exception {
        database.empty();
        database.merchant("Acme");
        database.product(PATCH, "Pain patch");
        DataSource dataSource = database.dataSource();
        PostgresCatalogueSource source = new PostgresCatalogueSource(dataSource, Duration.ofMillis(500));
        Replica replica = new Replica(source, Samples.COMPILER, LEASE, 1_000_000, nanos);
        replica.refresher().refresh();
        List<ProcessHandle> processes = processes(dataSource);

        try {
            signal("-STOP", processes);
            nanos.advance(LEASE.minusNanos(1));
            replica.refresher().refresh();
            assertThat(replica.catalogue().current()).isInstanceOf(Current.Fresh.class);
            assertThat(replica.catalogue().health().trouble()).isEqualTo(Trouble.UNREACHABLE);
            nanos.advance(Duration.ofNanos(1));
            assertThat(replica.catalogue().current()).isEqualTo(new Current.Stale(LEASE));
        } finally {
            signal("-CONT", processes);
        }
        database.product(PATCH, "Patch");
        replica.refresher().refresh();

        Current.Fresh again = (Current.Fresh) replica.catalogue().current();
        assertThat(again.snapshot().revision()).isEqualTo(3);
        assertThat(replica.catalogue()
                        .load(again.snapshot(), ACME, List.of(PATCH))
                        .find(PATCH)
                        .product()
                        .title())
                .isEqualTo("Patch");
    }

    /** The server's first process and all its children, found from the one that serves a connection. */
    private static List<ProcessHandle> processes(DataSource dataSource) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle first = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            return Stream.concat(Stream.of(first), first.descendants()).toList();
        }
    }

    /** A process that served one connection may have ended already. */
    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}

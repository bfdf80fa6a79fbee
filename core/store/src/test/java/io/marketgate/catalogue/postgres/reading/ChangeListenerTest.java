package io.marketgate.catalogue.postgres.reading;

import static io.marketgate.catalogue.Samples.ACME;
import static io.marketgate.catalogue.Samples.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.catalogue.CatalogueApplication;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Samples;
import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.catalogue.live.Poller;
import io.marketgate.catalogue.live.Replica;
import io.marketgate.catalogue.postgres.AnnouncingDatabase;
import io.marketgate.catalogue.postgres.Database;
import io.marketgate.catalogue.postgres.change.ChangeHint;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@QuarkusTest
@TestProfile(CatalogueApplication.class)
class ChangeListenerTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** Shorter than the interval at which the listener checks its connection. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration SOON = Duration.ofSeconds(20);

    /** A replica reads once when it starts polling and once when it starts listening. More reads come from hints. */
    private static final int MORE_THAN_LOOKS = 4;

    @Inject
    Database silent;

    @Inject
    AnnouncingDatabase announcing;

    private Database writer;
    private Replica reader;
    private Poller poller;
    private ChangeListener listener;

    @BeforeEach
    void followWithoutPolling() {
        silent.empty();
        writer = announcing.database();
        writer.merchant("Acme");
        reader = new Replica(writer.source(), Samples.COMPILER, AN_HOUR, 1_000_000, System::nanoTime);
        poller = new Poller(reader.refresher(), AN_HOUR);
        listener = new ChangeListener(silent.dataSource(), poller::hint);
        poller.start();
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.close();
        poller.close();
    }

    @Test
    void learnsOfEachChangeBeforeThePollInterval() {
        awaitListener(0);

        for (int i = 0; i < MORE_THAN_LOOKS; i++) {
            writer.product(PATCH, "Patch " + i);
            awaitObeyed();
        }
    }

    @Test
    void listensAgainAfterItsConnectionWasKilled() {
        long killed = awaitListener(0);

        writer.execute("select pg_terminate_backend(" + killed + ")");
        awaitListener(killed);
        for (int i = 0; i < MORE_THAN_LOOKS; i++) {
            writer.product(PATCH, "Patch " + i);
            awaitObeyed();
        }
    }

    @Test
    void hintsAtEachNewConnection() throws Exception {
        long other = awaitListener(0);
        Semaphore hints = new Semaphore(0);
        try (ChangeListener second = new ChangeListener(silent.dataSource(), hints::release)) {
            second.start();
            assertThat(hints.tryAcquire(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

            writer.execute("select pg_terminate_backend(" + awaitListener(other) + ")");

            assertThat(hints.tryAcquire(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closesItsConnection() {
        awaitListener(0);

        listener.close();

        await().atMost(AT_ONCE).until(() -> listener(0), process -> process == 0);
    }

    @Test
    void announcesNeitherUnchangedNorRolledBackWrites() throws SQLException {
        try (Ear ear = new Ear()) {
            writer.product(PATCH, "Patch");
            WriteOutcome same = writer.editor()
                    .put(ACME, Resource.SKU, Samples.product(PATCH, "Patch"), Expectation.none(), Database.STAFF);
            WriteOutcome refused = writer.editor()
                    .put(
                            ACME,
                            Resource.POLICY_RULE,
                            Samples.rule("R-1", Samples.POISON),
                            Expectation.none(),
                            Database.STAFF);
            writer.product(PATCH, "Better patch");

            assertThat(same).isInstanceOf(WriteOutcome.Unchanged.class);
            assertThat(refused).isInstanceOf(WriteOutcome.Refused.class);
            assertThat(ear.heard()).isEqualTo(2);
        }
    }

    @Test
    void announcesNothingIfConfiguredNotTo() throws SQLException {
        try (Ear ear = new Ear()) {
            WriteOutcome written = silent.editor()
                    .put(ACME, Resource.SKU, Samples.product(PATCH, "Patch"), Expectation.none(), Database.STAFF);

            assertThat(written).isInstanceOf(WriteOutcome.Created.class);
            assertThat(ear.heard()).isZero();
        }
    }

    /** A second listener, which counts. */
    private final class Ear implements AutoCloseable {
        private final Connection connection = silent.dataSource().getConnection();

        Ear() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + ChangeHint.CHANNEL + "; listen the_end");
            }
        }

        /** The number of changes announced so far. Announcements arrive in the order of commits. */
        int heard() throws SQLException {
            writer.execute("notify the_end");
            int changes = 0;
            while (true) {
                PGNotification[] some =
                        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(SOON.toMillis()));
                assertThat(some).as("what was called out").isNotEmpty();
                for (PGNotification one : some) {
                    if (one.getName().equals("the_end")) {
                        return changes;
                    }
                    changes++;
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private void awaitObeyed() {
        long newest = writer.editor().revision();
        await().atMost(SOON)
                .until(() -> reader.catalogue().current() instanceof Current.Fresh fresh
                        && fresh.snapshot().revision() >= newest);
    }

    /** The server process of a listener other than the given one. */
    private long awaitListener(long other) {
        return await().atMost(SOON).until(() -> listener(other), process -> process != 0);
    }

    private long listener(long other) throws SQLException {
        try (Connection connection = silent.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(pid), 0) from pg_stat_activity"
                        + " where datname = current_database() and query = 'listen " + ChangeHint.CHANNEL
                        + "' and pid <> "
                        + other)) {
            row.next();
            return row.getLong(1);
        }
    }
}

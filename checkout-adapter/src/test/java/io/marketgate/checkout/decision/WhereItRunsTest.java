package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Journal;
import io.marketgate.journal.JournalHealth;
import io.marketgate.journal.postgres.JournalMode;
import io.marketgate.journal.postgres.JournalSettings;
import io.marketgate.journal.postgres.PostgresJournal;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.SealKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The event loop decides what is in memory; a worker reads and signs. */
@QuarkusTest
@TestProfile(WhereItRunsTest.Watched.class)
@WithTestResource(DemonstrationGate.class)
class WhereItRunsTest {
    /** With an observed journal. */
    public static final class Watched implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(WatchedJournal.class);
        }
    }

    enum Place {
        EVENT_LOOP,
        WORKER
    }

    /** The real journal, recording the kind of thread that delivers a decision, which is the one that computed it. */
    @Alternative
    @Singleton
    public static class WatchedJournal implements Journal {
        private final PostgresJournal journal;
        private final Map<UUID, Place> places = new ConcurrentHashMap<>();

        WatchedJournal(DataSource dataSource, SealKeys keys, Clock clock) throws SQLException {
            JournalSettings settings =
                    new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(2), 1_000, 1L << 30, 1);
            this.journal = new PostgresJournal(dataSource, settings, keys, new SimpleMeterRegistry(), System::nanoTime);
            journal.start(clock.instant());
        }

        @PreDestroy
        void close() throws InterruptedException {
            journal.close();
        }

        @Override
        public CompletionStage<Void> record(Entry entry) {
            places.put(entry.id(), Context.isOnEventLoopThread() ? Place.EVENT_LOOP : Place.WORKER);
            return journal.record(entry);
        }

        @Override
        public Entry find(MerchantId merchant, UUID id) {
            return journal.find(merchant, id);
        }

        @Override
        public JournalHealth health() {
            return journal.health();
        }
    }

    @Inject
    Storefronts storefronts;

    @Inject
    WatchedJournal journal;

    @Test
    void decidesOnTheEventLoopWhatIsInMemory() {
        placeOf(Carts.HERBAL_TO_SINGAPORE);

        assertThat(placeOf(Carts.HERBAL_TO_SINGAPORE)).isEqualTo(Place.EVENT_LOOP);
    }

    @Test
    void readsOnAWorkerWhatIsNotInMemoryYet() {
        String cart = Carts.HERBAL_TO_SINGAPORE.replace("HERBAL-OTC-1", "NEVER-ASKED-FOR-1");

        assertThat(placeOf(cart)).isEqualTo(Place.WORKER);
        assertThat(placeOf(cart)).as("once it was read").isEqualTo(Place.EVENT_LOOP);
    }

    @Test
    void readsAnUncachedBuyerOnAWorker() {
        String cart = Carts.supplementToShanghai("nobody-knows-her");
        placeOf(cart);

        assertThat(placeOf(cart)).isEqualTo(Place.WORKER);
    }

    @Test
    void signsOnAWorker() {
        placeOf(Carts.HERBAL_TO_SINGAPORE);

        assertThat(placeOf(Carts.HERBAL_TO_SINGAPORE.replace("\"locale\"", "\"receipt\":true,\"locale\"")))
                .isEqualTo(Place.WORKER);
    }

    private Place placeOf(String cart) {
        Response response = storefronts.decide(cart);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return journal.places.get(UUID.fromString(response.jsonPath().getString("id")));
    }
}

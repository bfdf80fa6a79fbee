package io.marketgate.identity.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.assurance.Sharing;
import io.marketgate.identity.assurance.SharingLimits;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.AssuranceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BuyersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MerchantId MERCHANT = new MerchantId("demo");
    private static final Subject SUBJECT = new Subject("cust-1");
    private static final Assurance.Held HELD = new Assurance.Held(
            "CN_RESIDENT_ID",
            new MarketCode("CN"),
            AssuranceLevel.REAL_NAME_VERIFIED,
            Set.of(),
            NOW,
            NOW.plusSeconds(600));

    private final StoredAssurances stored = new StoredAssurances();
    private final AtomicLong nanos = new AtomicLong();
    private final Buyers buyers = new Buyers(stored, Duration.ofSeconds(30), 100, nanos::get);

    @Test
    void cachesAnAssuranceForAtMostTheLease() {
        stored.assurance = new Assurance("p", List.of(HELD));
        buyers.find(MERCHANT, SUBJECT, NOW);

        nanos.set(Duration.ofSeconds(30).toNanos() - 1);
        assertThat(buyers.remembered(MERCHANT, SUBJECT)).contains(stored.assurance);
        nanos.set(Duration.ofSeconds(30).toNanos());
        assertThat(buyers.remembered(MERCHANT, SUBJECT)).isEmpty();
    }

    @Test
    void countsTheLeaseFromTheBeginOfTheRead() {
        stored.assurance = new Assurance("p", List.of(HELD));
        stored.beforeAnswering = () -> nanos.set(Duration.ofSeconds(20).toNanos());
        buyers.find(MERCHANT, SUBJECT, NOW);

        nanos.set(Duration.ofSeconds(30).toNanos());

        assertThat(buyers.remembered(MERCHANT, SUBJECT)).isEmpty();
    }

    @Test
    void neverCachesAnEmptyResult() {
        stored.assurance = new Assurance("p", List.of());

        assertThat(buyers.find(MERCHANT, SUBJECT, NOW).pseudonym()).isEqualTo("p");
        assertThat(buyers.remembered(MERCHANT, SUBJECT)).isEmpty();
        stored.assurance = new Assurance("p", List.of(HELD));
        assertThat(buyers.find(MERCHANT, SUBJECT, NOW).held()).containsExactly(HELD);
    }

    @Test
    void readsOnceWhileCached() {
        stored.assurance = new Assurance("p", List.of(HELD));

        buyers.find(MERCHANT, SUBJECT, NOW);
        buyers.find(MERCHANT, SUBJECT, NOW);

        assertThat(stored.readings).hasValue(1);
    }

    @Test
    void dropsTheEntryOnVerificationAndErasure() {
        stored.assurance = new Assurance("p", List.of(HELD));
        buyers.find(MERCHANT, SUBJECT, NOW);
        buyers.keep(MERCHANT, SUBJECT, new NewAssurance(UUID.randomUUID(), HELD, null));
        assertThat(buyers.remembered(MERCHANT, SUBJECT)).isEmpty();

        buyers.find(MERCHANT, SUBJECT, NOW);
        buyers.erase(MERCHANT, SUBJECT);
        assertThat(buyers.remembered(MERCHANT, SUBJECT)).isEmpty();
    }

    @Test
    void readsBegunBeforeAnErasureAreDropped() throws InterruptedException {
        stored.assurance = new Assurance("p", List.of(HELD));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch erased = new CountDownLatch(1);
        stored.beforeAnswering = () -> {
            reading.countDown();
            await(erased);
        };
        CompletableFuture<Assurance> found = CompletableFuture.supplyAsync(() -> buyers.find(MERCHANT, SUBJECT, NOW));
        reading.await();
        stored.afterErasing = erased::countDown;

        buyers.erase(MERCHANT, SUBJECT);

        assertThat(found.join().held()).as("it was asked before").containsExactly(HELD);
        assertThat(buyers.remembered(MERCHANT, SUBJECT)).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** One subject's assurance, with a hook between reading and answering. */
    private static final class StoredAssurances implements Assurances {
        private volatile Assurance assurance = Assurance.NONE;
        private volatile Runnable beforeAnswering = () -> {};
        private volatile Runnable afterErasing = () -> {};
        private final AtomicInteger readings = new AtomicInteger();

        @Override
        public Assurance find(MerchantId merchant, Subject subject, Instant now) {
            readings.incrementAndGet();
            Assurance read = assurance;
            beforeAnswering.run();
            return read;
        }

        @Override
        public Sharing keep(
                MerchantId merchant, Subject subject, NewAssurance added, SharingLimits limits, Runnable first) {
            assurance = new Assurance("p", List.of(added.held()));
            return new Sharing("p", 1, 1);
        }

        @Override
        public boolean erase(MerchantId merchant, Subject subject) {
            assurance = Assurance.NONE;
            afterErasing.run();
            return true;
        }
    }
}

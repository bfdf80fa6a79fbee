package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class HoldRetriesTest {
    /** Before the gate's own thread first looks for due holds. */
    private static final Instant BEGIN = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    Shops shops;

    @Inject
    PendingHolds pending;

    private final RefusingShop refusing = new RefusingShop();
    private final List<String> noted = new ArrayList<>();

    @Test
    void retriesUntilTheHoldIsPlaced() {
        PendingHold hold = new PendingHold("global", "gid://shopify/Order/99", "#99", "why", 0);
        at(BEGIN).keep(shops.of("global"), hold, new IllegalStateException("not holdable"));

        assertThat(noted)
                .containsExactly(
                        "demo HOLD_NOT_PLACED global #99: Order #99 must not be sent and could not be held (not holdable): why");
        at(BEGIN.plusSeconds(9)).runOnce();
        assertThat(refusing.asked).isEmpty();
        at(BEGIN.plusSeconds(10)).runOnce();
        at(BEGIN.plusSeconds(11)).runOnce();
        assertThat(refusing.asked).containsExactly("gid://shopify/Order/99 why");
        refusing.holds = true;
        at(BEGIN.plusSeconds(20)).runOnce();
        at(BEGIN.plus(Duration.ofDays(1))).runOnce();

        assertThat(refusing.asked).hasSize(2);
    }

    @Test
    void waitsTwiceAsLongEachTimeAndAnHourAtMost() {
        assertThat(new PendingHold("b", "o", "n", "w", 0).backoff()).isEqualTo(Duration.ofSeconds(10));
        assertThat(new PendingHold("b", "o", "n", "w", 1).backoff()).isEqualTo(Duration.ofSeconds(20));
        assertThat(new PendingHold("b", "o", "n", "w", 1_000).backoff()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void isTakenByOneReplicaAtATime() {
        PendingHold hold = new PendingHold("global", "gid://shopify/Order/100", "#100", "why", 0);
        pending.keep(hold, BEGIN);
        pending.keep(hold, BEGIN);

        assertThat(pending.take(BEGIN)).containsExactly(hold);
        assertThat(pending.take(BEGIN)).isEmpty();

        pending.placed(hold);
    }

    @Test
    @Timeout(30)
    void skipsWhatAnotherReplicaIsTakingAtTheSameTime() {
        PendingHold hold = new PendingHold("global", "gid://shopify/Order/101", "#101", "why", 0);
        pending.keep(hold, BEGIN);

        List<PendingHold> meanwhile = QuarkusTransaction.requiringNew().call(() -> {
            pending.findById(PendingHoldRow.Key.of(hold), LockModeType.PESSIMISTIC_WRITE);
            return pending.take(BEGIN);
        });

        assertThat(meanwhile).isEmpty();
        assertThat(pending.take(BEGIN)).containsExactly(hold);
        pending.placed(hold);
    }

    private HoldRetries at(Instant now) {
        return new HoldRetries(
                shops,
                refusing,
                pending,
                (merchant, kind, key, detail) -> noted.add(merchant + " " + kind + " " + key + ": " + detail),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class RefusingShop implements FulfilmentHolds {
        private final List<String> asked = new ArrayList<>();
        private boolean holds;

        @Override
        public CompletionStage<Void> hold(ShopifyConfig.Shop shop, String order, String why) {
            asked.add(order + " " + why);
            return holds
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.failedFuture(new IllegalStateException("the hold was refused"));
        }
    }
}

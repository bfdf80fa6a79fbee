package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.explanation.Decisions;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionMetersTest {
    private static final MerchantId MERCHANT = new MerchantId("m");
    private static final Decision BLOCKED =
            Decisions.decision(Disposition.BLOCK, Decisions.blocked("1", List.of(), List.of()));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DecisionMeters meters = new DecisionMeters(registry);

    @Test
    void countsEveryStorefrontButGivesSeriesToABoundedNumber() {
        int storefronts = DecisionMeters.MOST_STOREFRONTS + 50;

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < storefronts; i++) {
                meters.answered(MERCHANT, new StorefrontId("s" + i), BLOCKED);
            }
        }

        assertThat(registry.find("marketgate.storefront.decisions").counters())
                .hasSize(DecisionMeters.MOST_STOREFRONTS + 1);
        assertThat(registry.get("marketgate.storefront.decisions")
                        .tag("storefront", "other")
                        .counter()
                        .count())
                .isEqualTo(2 * 50);
        assertThat(registry.get("marketgate.storefront.decisions")
                        .tag("storefront", "s0")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void countsLinesByVerdictAndTheReasonThatDecided() {
        meters.answered(
                MERCHANT,
                new StorefrontId("global"),
                Decisions.decision(Disposition.REDIRECT, Decisions.redirected("1", "HERBAL-1")));

        assertThat(registry.get("marketgate.lines")
                        .tags("verdict", "REDIRECT", "code", "EVIDENCE_MISSING")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}

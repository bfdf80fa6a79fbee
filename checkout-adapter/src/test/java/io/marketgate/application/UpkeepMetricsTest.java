package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Expiring;
import io.marketgate.catalogue.Resource;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Logged;
import io.marketgate.checkout.Storefronts;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.merchant.MerchantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people have to look after, as numbers. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class UpkeepMetricsTest {
    @Inject
    @All
    List<Expiring> counted;

    @Inject
    Storefronts storefronts;

    @Inject
    CatalogueEditor editor;

    @Inject
    Clock clock;

    @Test
    void countsWhatEndsWithinThirtyDays() {
        // A registry of its own: that of the process may hold the gauge of an application that has ended.
        SimpleMeterRegistry own = new SimpleMeterRegistry();
        ExpiryMetrics metrics = new ExpiryMetrics(counted, clock, own);
        MerchantId merchant = storefronts.newMerchant("upkeep");
        metrics.refresh();
        double before = expiring(own, "evidence");
        Instant now = clock.instant();

        enter(merchant, "ended", now.minus(Duration.ofDays(1)));
        enter(merchant, "ends-soon", now.plus(Duration.ofDays(10)));
        enter(merchant, "ends-later", now.plus(Duration.ofDays(31)));
        metrics.refresh();

        assertThat(expiring(own, "evidence")).isEqualTo(before + 1);
        assertThat(expiring(own, "licence")).isZero();
        assertThat(expiring(own, "assurance")).isNotNegative();
    }

    /** A zero would say that nothing is to be renewed. */
    @Test
    void knowsNoNumberWhileTheDatabaseIsAway() {
        SimpleMeterRegistry own = new SimpleMeterRegistry();
        boolean[] away = {false};
        ExpiryMetrics metrics = new ExpiryMetrics(
                List.of(new Expiring() {
                    @Override
                    public Map<Ending.Kind, Long> count(MerchantId merchant, Ending.Query query) {
                        if (away[0]) {
                            throw new IllegalStateException("away");
                        }
                        return Map.of(Ending.Kind.EVIDENCE, 3L);
                    }

                    @Override
                    public List<Ending> list(MerchantId merchant, Ending.Query query, Ending.Place place, int limit) {
                        return List.of();
                    }
                }),
                clock,
                own);
        metrics.refresh();
        assertThat(own.get("marketgate.evidence.expiring").gauge().value()).isEqualTo(3);

        away[0] = true;
        try (Logged logged = Logged.anywhere()) {
            metrics.refresh();

            assertThat(logged.records()).anyMatch(line -> line.contains("event=expiring-not-counted"));
        }
        assertThat(own.get("marketgate.evidence.expiring").gauge().value()).isNaN();
    }

    private void enter(MerchantId merchant, String id, Instant end) {
        Evidence evidence = new Evidence(
                id,
                new EvidenceType("PRODUCT_LISTING"),
                About.the(EvidenceScope.SELLER),
                null,
                new Reference("N-1", null),
                Map.of(),
                new Validity(null, end));
        editor.put(merchant, Resource.EVIDENCE, evidence, Expectation.none(), Author.GATE);
    }

    private static double expiring(MeterRegistry registry, String kind) {
        return registry.get("marketgate.evidence.expiring")
                .tag("kind", kind)
                .gauge()
                .value();
    }
}

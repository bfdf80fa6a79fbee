package io.marketgate.application;

import io.marketgate.catalogue.Ending;
import io.marketgate.catalogue.Expiring;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/** How much evidence ends within thirty days, by kind. Not a number while that is not known: unknown is not zero. */
@Singleton
class ExpiryMetrics {
    private static final Logger LOG = Logger.getLogger(ExpiryMetrics.class);
    private static final Duration SPAN = Duration.ofDays(30);

    private final List<Expiring> expiring;
    private final Clock clock;
    private final MeterRegistry registry;
    private final ConcurrentMap<String, Double> counts = new ConcurrentHashMap<>();

    ExpiryMetrics(@All List<Expiring> expiring, Clock clock, MeterRegistry registry) {
        this.expiring = expiring;
        this.clock = clock;
        this.registry = registry;
    }

    /** Counts anew. Blocks on the database; a failure is logged. */
    void refresh() {
        Instant now = clock.instant();
        try {
            Ending.Query soon = new Ending.Query(now, now.plus(SPAN), null);
            expiring.forEach(counted -> counted.count(null, soon).forEach(this::set));
        } catch (RuntimeException failed) {
            counts.replaceAll((kind, count) -> Double.NaN);
            LOG.warnf("event=expiring-not-counted reason=\"%s\"", failed.getMessage());
        }
    }

    private void set(Ending.Kind counted, long count) {
        String kind = counted.name().toLowerCase(Locale.ROOT);
        if (counts.put(kind, (double) count) == null) {
            Gauge.builder("marketgate.evidence.expiring", counts, held -> held.getOrDefault(kind, Double.NaN))
                    .description("evidence that ends within thirty days, of all merchants")
                    .tag("kind", kind)
                    .register(registry);
        }
    }
}

package io.marketgate.checkout.decision;

import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Metrics of decisions: answered ones by disposition and market, refused ones, and the time of recording. */
@Singleton
class DecisionMeters {
    private static final String NOWHERE = "none";

    private record Kind(Disposition disposition, String market) {}

    private final MeterRegistry registry;
    private final ConcurrentMap<Kind, Counter> answered = new ConcurrentHashMap<>();
    private final Counter refusedUnrecorded;
    private final Timer journal;

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.refusedUnrecorded =
                Counter.builder("marketgate.refused").tag("why", "unrecorded").register(registry);
        this.journal = Timer.builder("marketgate.journal.latency")
                .description("From a decision to its record")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void answered(Decision decision) {
        String market = decision.market() == null ? NOWHERE : decision.market().value();
        answered.computeIfAbsent(new Kind(decision.disposition(), market), this::counter)
                .increment();
    }

    private Counter counter(Kind kind) {
        return Counter.builder("marketgate.decisions")
                .tag("disposition", kind.disposition().name())
                .tag("market", kind.market())
                .register(registry);
    }

    void unrecorded() {
        refusedUnrecorded.increment();
    }

    void recorded(long nanos) {
        journal.record(nanos, TimeUnit.NANOSECONDS);
    }
}

package io.marketgate.checkout.decision;

import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.explanation.VerdictWord;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Metrics of decisions: answered ones and their lines, refused ones, and how long deciding and recording take. */
@Singleton
class DecisionMeters {
    private static final String NONE = "none";
    private static final String OTHER = "other";
    /** Storefronts with series of their own, first come first served: a platform of many shops must not fill Prometheus. */
    static final int MOST_STOREFRONTS = 200;

    /** From less than a decision in memory to the journal's timeout: twelve buckets, among them usual objectives. */
    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private record Kind(Disposition disposition, String market) {}

    private record Shop(String merchant, String storefront) {
        static final Shop OTHERS = new Shop(OTHER, OTHER);
    }

    private record ShopKind(Shop shop, Disposition disposition) {}

    private record LineKind(VerdictWord verdict, String code) {}

    private final MeterRegistry registry;
    private final ConcurrentMap<Kind, Counter> answered = new ConcurrentHashMap<>();
    private final ConcurrentMap<Shop, Shop> shops = new ConcurrentHashMap<>();
    private final ConcurrentMap<ShopKind, Counter> byShop = new ConcurrentHashMap<>();
    private final ConcurrentMap<LineKind, Counter> lines = new ConcurrentHashMap<>();
    private final Counter refusedUnrecorded;
    private final Timer duration;
    private final Timer journal;

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.refusedUnrecorded =
                Counter.builder("marketgate.refused").tag("why", "unrecorded").register(registry);
        this.duration =
                timer("marketgate.decision.duration", "from an admitted cart to its answer, recording included");
        this.journal = timer("marketgate.journal.latency", "from a decision to its record");
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    void answered(MerchantId merchant, StorefrontId storefront, Decision decision) {
        String market = decision.market() == null ? NONE : decision.market().value();
        Disposition disposition = decision.disposition();
        answered.computeIfAbsent(new Kind(disposition, market), this::counter).increment();
        Shop shop = counted(new Shop(merchant.value(), storefront.value()));
        byShop.computeIfAbsent(new ShopKind(shop, disposition), this::counter).increment();
        for (LineDecision line : decision.lines()) {
            LineKind kind = new LineKind(VerdictWord.of(line.verdict()), code(line));
            lines.computeIfAbsent(kind, this::counter).increment();
        }
    }

    /** The reason that decided; where several did, the first, which is the strongest. */
    private static String code(LineDecision line) {
        return line.decisive() == 0 ? NONE : line.reasons().get(0).code().name();
    }

    private Shop counted(Shop shop) {
        Shop known = shops.get(shop);
        if (known != null) {
            return known;
        }
        return shops.computeIfAbsent(shop, added -> shops.size() < MOST_STOREFRONTS ? added : Shop.OTHERS);
    }

    private Counter counter(Kind kind) {
        return Counter.builder("marketgate.decisions")
                .tag("disposition", kind.disposition().name())
                .tag("market", kind.market())
                .register(registry);
    }

    private Counter counter(ShopKind kind) {
        return Counter.builder("marketgate.storefront.decisions")
                .tags(Tags.of(
                        "merchant",
                        kind.shop().merchant(),
                        "storefront",
                        kind.shop().storefront()))
                .tag("disposition", kind.disposition().name())
                .register(registry);
    }

    private Counter counter(LineKind kind) {
        return Counter.builder("marketgate.lines")
                .description("lines answered, by the reason that decided")
                .tag("verdict", kind.verdict().name())
                .tag("code", kind.code())
                .register(registry);
    }

    void unrecorded() {
        refusedUnrecorded.increment();
    }

    void recorded(long nanos) {
        journal.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts the time of an answer that was given. */
    void took(long nanos) {
        duration.record(nanos, TimeUnit.NANOSECONDS);
    }
}

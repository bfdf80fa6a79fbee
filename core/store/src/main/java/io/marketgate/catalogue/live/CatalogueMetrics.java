package io.marketgate.catalogue.live;

import io.marketgate.catalogue.CatalogueHealth.Trouble;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** Metrics of a replica's catalogue. */
public final class CatalogueMetrics implements MeterBinder {
    private final Replica replica;

    public CatalogueMetrics(Replica replica) {
        this.replica = replica;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        LiveCatalogue catalogue = replica.catalogue();
        Gauge.builder("marketgate.catalogue.revision", catalogue, held -> held.health()
                        .revision())
                .description("revision held")
                .register(registry);
        Gauge.builder(
                        "marketgate.catalogue.age",
                        catalogue,
                        held -> held.health().age().toNanos() / 1e9)
                .description("time since the revision held was last verified")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder("marketgate.catalogue.refused.stale", catalogue, LiveCatalogue::refusedStale)
                .description("answers refused because the catalogue was stale")
                .register(registry);
        for (Trouble trouble : Trouble.values()) {
            FunctionCounter.builder(
                            "marketgate.catalogue.refresh.failures",
                            replica.refresher(),
                            refresher -> refresher.failures(trouble))
                    .description("refreshes that failed")
                    .tag("reason", trouble.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}

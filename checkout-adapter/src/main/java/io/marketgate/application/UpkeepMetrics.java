package io.marketgate.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the metrics of what people have to look after: evidence that ends, packs, and what runs. They change by the day, and a
 * scrape must not wait for the database, so a thread of their own counts now and then.
 */
@Singleton
class UpkeepMetrics {
    private static final long MINUTES_BETWEEN_PACKS = 1;
    private static final long MINUTES_BETWEEN_COUNTS = 15;

    private final PackMetrics packs;
    private final ExpiryMetrics expiries;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "marketgate-upkeep-metrics");
        daemon.setDaemon(true);
        return daemon;
    });

    UpkeepMetrics(
            PackMetrics packs,
            ExpiryMetrics expiries,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.packs = packs;
        this.expiries = expiries;
        Gauge.builder("marketgate.build.info", () -> 1)
                .description("what runs")
                .tag("version", version)
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        var unused = thread.scheduleWithFixedDelay(packs::refresh, 0, MINUTES_BETWEEN_PACKS, TimeUnit.MINUTES);
        unused = thread.scheduleWithFixedDelay(expiries::refresh, 0, MINUTES_BETWEEN_COUNTS, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }
}

package io.marketgate.application;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.pack.Pack;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Which packs are in force, and when the law behind them is to be looked at again. */
@Singleton
class PackMetrics {
    private final Catalogue catalogue;
    private final Clock clock;
    private final MultiGauge due;

    PackMetrics(Catalogue catalogue, Clock clock, MeterRegistry registry) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.due = MultiGauge.builder("marketgate.pack.review.due")
                .description("days until the pack's next review is due; below zero it is overdue")
                .baseUnit("days")
                .register(registry);
    }

    /** Takes the packs of the present revision; while the catalogue is stale, those of the last one stay. */
    void refresh() {
        if (catalogue.current() instanceof Current.Fresh fresh) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            due.register(
                    fresh.snapshot().packs().all().stream()
                            .map(pack -> row(pack, today))
                            .collect(Collectors.toList()),
                    true);
        }
    }

    private static MultiGauge.Row<?> row(Pack pack, LocalDate today) {
        return MultiGauge.Row.of(
                Tags.of("pack", pack.market().value(), "version", pack.version()),
                ChronoUnit.DAYS.between(today, pack.review().due()));
    }
}

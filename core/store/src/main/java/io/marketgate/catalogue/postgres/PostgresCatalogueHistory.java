package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.CatalogueHistory;
import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.postgres.change.Changes;
import io.marketgate.catalogue.postgres.change.Retries;
import io.marketgate.catalogue.postgres.change.View;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link CatalogueHistory} on PostgreSQL: each row says which changes opened and closed it. Thread-safe. */
@Singleton
final class PostgresCatalogueHistory implements CatalogueHistory {
    private final Changes changes;
    private final StoredReadings readings;

    PostgresCatalogueHistory(Changes changes, StoredReadings readings) {
        this.changes = changes;
        this.readings = readings;
    }

    @Override
    public @Nullable Moment of(long revision) {
        return Retries.<@Nullable Moment>call(() -> changes.moment(revision));
    }

    @Override
    public Moment at(Instant instant) {
        return new Moment(Retries.call(() -> changes.until(instant)), instant);
    }

    @Override
    public CatalogueReading as(Moment moment) {
        return readings.as(View.of(moment.revision()));
    }
}

package io.marketgate.catalogue.wiring;

import io.marketgate.catalogue.postgres.change.ChangeHint;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of a replica's catalogue. Its times are read as {@link CatalogueTimes}, which checks them together. */
@ConfigMapping(prefix = "marketgate.catalogue")
public interface CatalogueConfig {

    /**
     * How long a state is answered from after it was last verified. Within this time a change takes effect, or answers
     * are refused.
     */
    @WithDefault("30s")
    Duration maxStaleness();

    /** The approximate interval between polls for a new revision. */
    @WithDefault("1s")
    Duration pollInterval();

    /** The timeout of one database read. */
    @WithDefault("2s")
    Duration readTimeout();

    /** How a change is announced sooner than by polling: {@code notify}, or {@code none} for databases without it. */
    @WithDefault("notify")
    ChangeHint hint();
}

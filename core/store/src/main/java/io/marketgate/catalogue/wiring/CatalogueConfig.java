package io.marketgate.catalogue.wiring;

import io.marketgate.catalogue.postgres.ChangeHint;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a replica keeps its catalogue. */
@ConfigMapping(prefix = "marketgate.catalogue")
public interface CatalogueConfig {

    /** How long a state is answered from after it was last verified; a change is obeyed within this time, or refused. */
    @WithDefault("30s")
    Duration maxStaleness();

    /** How often, about, the newest revision is looked for. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long one answer of the database may take. */
    @WithDefault("2s")
    Duration readTimeout();

    /** How a change is heard of sooner than by polling: {@code notify}, or {@code none} where the database knows no such thing. */
    @WithDefault("notify")
    ChangeHint hint();

    /**
     * Checks what no single value can say.
     *
     * @throws IllegalStateException if one slow read could end the lease
     */
    default void check() {
        if (pollInterval().isNegative()
                || pollInterval().isZero()
                || readTimeout().toMillis() < 1) {
            throw new IllegalStateException(
                    "`marketgate.catalogue.poll-interval` and `read-timeout` must be longer than nothing");
        }
        Duration least = pollInterval().multipliedBy(3).plus(readTimeout());
        if (maxStaleness().compareTo(least) < 0) {
            throw new IllegalStateException("`marketgate.catalogue.max-staleness` must be at least three times"
                    + " `poll-interval` and once `read-timeout`: " + least.toMillis() + " ms");
        }
    }
}

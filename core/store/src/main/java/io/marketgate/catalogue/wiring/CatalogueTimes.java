package io.marketgate.catalogue.wiring;

import java.time.Duration;

/**
 * The times of a replica that fit together; see {@link CatalogueConfig} for the members. The gate does not start with
 * others.
 */
public record CatalogueTimes(Duration maxStaleness, Duration pollInterval, Duration readTimeout) {
    private static final int POLLS_IN_A_LEASE = 3;

    /** @throws IllegalArgumentException if a poll or a read takes no time, or one slow read could end the lease */
    public CatalogueTimes {
        if (pollInterval.isNegative() || pollInterval.isZero() || readTimeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "`marketgate.catalogue.poll-interval` and `read-timeout` must be longer than nothing");
        }
        Duration least = pollInterval.multipliedBy(POLLS_IN_A_LEASE).plus(readTimeout);
        if (maxStaleness.compareTo(least) < 0) {
            throw new IllegalArgumentException("`marketgate.catalogue.max-staleness` must be at least three times"
                    + " `poll-interval` and once `read-timeout`: " + least.toMillis() + " ms");
        }
    }

    static CatalogueTimes of(CatalogueConfig config) {
        return new CatalogueTimes(config.maxStaleness(), config.pollInterval(), config.readTimeout());
    }
}

package io.marketgate.catalogue.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time a state may be answered from after it was verified. Judged on each use by a monotonic clock, so a paused
 * process or a dead timer extends nothing.
 */
final class Lease {
    private final LongSupplier nanos;
    private final Duration maxStaleness;

    /** @param nanos a monotonic clock, in nanoseconds from any origin */
    Lease(LongSupplier nanos, Duration maxStaleness) {
        this.nanos = nanos;
        this.maxStaleness = maxStaleness;
    }

    long now() {
        return nanos.getAsLong();
    }

    /** How long ago that instant of the clock was. */
    Duration age(long since) {
        return Duration.ofNanos(now() - since);
    }

    /** Whether a state of that age may be answered from; at the bound itself it may not. */
    boolean covers(Duration age) {
        return age.compareTo(maxStaleness) < 0;
    }
}

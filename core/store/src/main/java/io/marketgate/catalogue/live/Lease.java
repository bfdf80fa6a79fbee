package io.marketgate.catalogue.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a state may be answered from after it was verified. Judged whenever somebody asks, against a clock that only
 * moves forward: a paused process or a dead timer extends nothing.
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

    /** Whether what is that old may still be answered from; at the bound itself it may not. */
    boolean covers(Duration age) {
        return age.compareTo(maxStaleness) < 0;
    }
}

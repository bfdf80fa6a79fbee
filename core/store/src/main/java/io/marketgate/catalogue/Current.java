package io.marketgate.catalogue;

import java.time.Duration;

/** The catalogue at the moment of asking: usable, or too old to answer from. */
public sealed interface Current {

    /**
     * May be decided by, and answered from while {@link Catalogue#stillFresh} says so.
     *
     * @param verifiedAt when the database was last known to hold exactly this, in nanoseconds of the catalogue's monotonic
     *     clock; only differences mean anything
     * @param age how long before the asking that was
     */
    record Fresh(Snapshot snapshot, long verifiedAt, Duration age) implements Current {}

    /**
     * Too long unverified, or never loaded; the gate is closed.
     *
     * @param age since it was last verified; since the start, if it never was
     */
    record Stale(Duration age) implements Current {}
}

package io.marketgate.catalogue;

import java.time.Duration;

/** The catalogue now: usable, or too old to answer from. */
public sealed interface Current {

    /**
     * A usable state. It may be answered from while {@link Catalogue#stillFresh} says so.
     *
     * @param verifiedAt when the database was last known to hold exactly this state, in nanoseconds of the catalogue's
     *     monotonic clock; only differences have a meaning
     * @param age how old the verification was when this was read
     */
    record Fresh(Snapshot snapshot, long verifiedAt, Duration age) implements Current {}

    /**
     * Not verified for too long, or never loaded; the gate is closed.
     *
     * @param age since it was last verified; since the start, if it never was
     */
    record Stale(Duration age) implements Current {}
}

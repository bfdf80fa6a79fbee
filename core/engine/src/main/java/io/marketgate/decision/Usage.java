package io.marketgate.decision;

import java.time.Instant;
import java.util.List;

/**
 * What the buyer has already used of caps over time, as far as this merchant's orders tell. Of somebody who is not known
 * nothing can be counted, so every limit over time is closed to them.
 *
 * @param counted whether the buyer is known, so that their orders are counted
 * @param used what their earlier orders used; may hold more than a decision asks for
 */
public record Usage(boolean counted, List<Dated> used) {
    /** The usage of a buyer who is not known. */
    public static final Usage NONE = new Usage(false, List.of());

    /** The usage of a known buyer who has not bought yet. */
    public static final Usage NOTHING = new Usage(true, List.of());

    /** @throws IllegalArgumentException if something is used by nobody */
    public Usage {
        used = List.copyOf(used);
        if (!counted && !used.isEmpty()) {
            throw new IllegalArgumentException("of a buyer who is not known nothing is counted");
        }
    }

    /**
     * What one order used.
     *
     * @param at the instant it was decided
     */
    public record Dated(Use use, Instant at) {}
}

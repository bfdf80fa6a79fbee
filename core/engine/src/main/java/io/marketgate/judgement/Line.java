package io.marketgate.judgement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SKU in one setting, to be judged way by way: limits of a way are shared with other lines, so a cart's lines are judged
 * together.
 */
public interface Line {

    /** The ways, in the order of the verdict; none where no law governs the SKU. */
    int ways();

    /** What one unit adds to the counters of a way. */
    List<Share> shares(int way);

    /** The outcome of a way that holds for every cart and buyer, or null where those matter. */
    @Nullable
    WayOutcome settled(int way);

    /** The outcome of the line that holds for every cart and buyer, or null where those matter. */
    @Nullable
    LineOutcome settled();

    /** Judges a way for one cart. */
    WayOutcome judge(int way, CartDoor cart, Horizon horizon);

    /** The outcome of the line whose ways came to these outcomes, all of them. */
    LineOutcome outcome(List<WayOutcome> ways);

    /** First instant at which something changes that was looked at before any cart was. */
    Instant until();
}

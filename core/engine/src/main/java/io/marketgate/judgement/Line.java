package io.marketgate.judgement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SKU in one setting, judged way by way. The lines of a cart share the limits of a way, so they are judged
 * together.
 */
public interface Line {

    /** The number of ways, in the order of the verdict; 0 if no law governs the SKU. */
    int ways();

    /**
     * What one unit adds to the counters of a way. A line whose class hangs on unknown facts has no way that is judged, and
     * still counts as whatever it may turn out to be: else to learn what it is would close other lines.
     */
    List<Share> shares(int way);

    /** The outcome of a way that depends on neither cart nor buyer, or null if it depends on either. */
    @Nullable
    WayOutcome independentOutcome(int way);

    /** The outcome of the line if it depends on neither cart nor buyer, or null if it depends on either. */
    @Nullable
    LineOutcome independentOutcome();

    /** Judges a way for one cart. */
    WayOutcome judge(int way, CartDoor cart, Horizon horizon);

    /** The outcome of the line, given the outcomes of all its ways. */
    LineOutcome outcome(List<WayOutcome> ways);

    /** First instant at which something changes that was read before the cart. */
    Instant until();
}

package io.marketgate.residual;

import io.marketgate.decision.Assurance;
import io.marketgate.evidence.Evidence;
import io.marketgate.judgement.CartDoor;
import io.marketgate.judgement.Share;
import io.marketgate.judgement.Tally;
import io.marketgate.rule.Counter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a judgement read through the door, so that it can be told when another cart would be read alike. A judgement
 * that read only how counters stand, that a line states no evidence, or that nothing is known of the buyer holds again
 * whenever these are so again. What was said of a person or of stated evidence is never used again. Not thread-safe.
 */
final class RecordingDoor implements CartDoor {
    private final CartDoor cart;
    private final List<Count> counts = new ArrayList<>(2);
    private boolean stated;
    private boolean buyer;
    private boolean once;

    RecordingDoor(CartDoor cart) {
        this.cart = cart;
    }

    /** How a counter stood for a line's share; null where that could not be known. */
    private record Count(Share share, Tally.@Nullable Standing standing) {}

    /** What was read, as a condition on other carts. */
    record Read(List<Count> counts, boolean stated, boolean buyer) {

        /** Whether a line of another cart would be read alike. */
        boolean alike(CartDoor other) {
            if (stated && !other.stated().isEmpty()
                    || buyer && !other.assurance().equals(Assurance.NONE)) {
                return false;
            }
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                if (!Objects.equals(other.standing(count.share()), count.standing())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What was read, or null where it cannot be told when the same would be read again. */
    @Nullable
    Read read() {
        return once ? null : new Read(counts, stated, buyer);
    }

    @Override
    public BigDecimal orderUnits() {
        once = true;
        return cart.orderUnits();
    }

    @Override
    public int quantity() {
        once = true;
        return cart.quantity();
    }

    @Override
    public @Nullable String lot() {
        once = true;
        return cart.lot();
    }

    @Override
    public List<Evidence> stated() {
        List<Evidence> evidence = cart.stated();
        stated = true;
        once |= !evidence.isEmpty();
        return evidence;
    }

    @Override
    public Assurance assurance() {
        Assurance assurance = cart.assurance();
        buyer = true;
        once |= !assurance.equals(Assurance.NONE);
        return assurance;
    }

    @Override
    public @Nullable Share share(Counter counter) {
        return cart.share(counter);
    }

    @Override
    public Tally.@Nullable Standing standing(Share share) {
        Tally.Standing standing = cart.standing(share);
        counts.add(new Count(share, standing));
        return standing;
    }
}

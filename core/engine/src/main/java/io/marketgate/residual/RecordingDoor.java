package io.marketgate.residual;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.MissingRate;
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
 * Records what a judgement reads of the cart and the buyer, to recognise other carts that read the same. A judgement
 * can be reused if it read only these: standings of counters, with what the buyer used before; whether that is counted;
 * which rate is missing; that a line states no evidence, or that nothing is assured of the buyer. A judgement that read a
 * person or stated evidence is never reused. Not thread-safe.
 */
final class RecordingDoor implements CartDoor {
    private final CartDoor cart;
    private final List<Count> counts = new ArrayList<>(2);
    private final List<Rate> rates = new ArrayList<>(0);
    private boolean stated;
    private boolean buyer;
    private @Nullable Boolean counted;
    private boolean unrepeatable;

    RecordingDoor(CartDoor cart) {
        this.cart = cart;
    }

    /** The standing of a counter for a line's share; null if it could not be known. */
    private record Count(Share share, Tally.@Nullable Standing standing) {}

    /** What a counter of values lacked; null if it lacked no rate. */
    private record Rate(Counter counter, @Nullable MissingRate missing) {}

    /** What was read, as a condition on other carts. */
    record Read(
            List<Count> counts,
            List<Rate> rates,
            boolean stated,
            boolean buyer,
            @Nullable Boolean counted) {

        /** Whether a line of another cart would read the same. */
        boolean alike(CartDoor other) {
            if (stated && !other.stated().isEmpty()
                    || buyer && !other.assurance().equals(Assurance.NONE)
                    || counted != null && counted != other.buyerCounted()) {
                return false;
            }
            for (int i = 0; i < counts.size(); i++) {
                Count count = counts.get(i);
                if (!Objects.equals(other.standing(count.share()), count.standing())) {
                    return false;
                }
            }
            for (int i = 0; i < rates.size(); i++) {
                Rate rate = rates.get(i);
                if (!Objects.equals(other.missingRate(rate.counter()), rate.missing())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What was read, or null if the judgement must not be reused. */
    @Nullable
    Read read() {
        return unrepeatable ? null : new Read(counts, rates, stated, buyer, counted);
    }

    @Override
    public BigDecimal orderUnits() {
        unrepeatable = true;
        return cart.orderUnits();
    }

    @Override
    public int quantity() {
        unrepeatable = true;
        return cart.quantity();
    }

    @Override
    public @Nullable String lot() {
        unrepeatable = true;
        return cart.lot();
    }

    @Override
    public List<Evidence> stated() {
        List<Evidence> evidence = cart.stated();
        stated = true;
        unrepeatable |= !evidence.isEmpty();
        return evidence;
    }

    @Override
    public Assurance assurance() {
        Assurance assurance = cart.assurance();
        buyer = true;
        unrepeatable |= !assurance.equals(Assurance.NONE);
        return assurance;
    }

    @Override
    public boolean buyerCounted() {
        boolean known = cart.buyerCounted();
        counted = known;
        return known;
    }

    @Override
    public @Nullable MissingRate missingRate(Counter counter) {
        MissingRate missing = cart.missingRate(counter);
        rates.add(new Rate(counter, missing));
        return missing;
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

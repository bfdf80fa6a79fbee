package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.MissingRate;
import io.marketgate.evidence.Evidence;
import io.marketgate.rule.Counter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an actual cart.
 *
 * @param index of the line, from 0
 * @param tally the counters of the way that is judged
 */
record LineInCart(Cart cart, int index, Assurance assurance, Tally tally) implements CartDoor {

    @Override
    public BigDecimal orderUnits() {
        long units = 0;
        for (CartLine line : cart.lines()) {
            units += line.quantity();
        }
        return BigDecimal.valueOf(units);
    }

    @Override
    public int quantity() {
        return line().quantity();
    }

    @Override
    public @Nullable String lot() {
        return line().lot();
    }

    @Override
    public List<Evidence> stated() {
        return line().stated();
    }

    @Override
    public boolean buyerCounted() {
        return tally.buyerCounted();
    }

    @Override
    public @Nullable MissingRate missingRate(Counter counter) {
        return tally.missingRate(counter);
    }

    @Override
    public @Nullable Share share(Counter counter) {
        return tally.share(index, counter);
    }

    @Override
    public Tally.@Nullable Standing standing(Share share) {
        return tally.standing(index, share);
    }

    private CartLine line() {
        return cart.lines().get(index);
    }
}

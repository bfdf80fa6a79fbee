package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.MissingRate;
import io.marketgate.evidence.Evidence;
import io.marketgate.rule.Counter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart and a buyer of which nothing is known, except perhaps that the line states no evidence. A judgement that read
 * neither holds for every such cart and every buyer. Once {@link #wasAsked} is true, its result must not be used. Not
 * thread-safe: use a new instance for each judgement.
 */
public final class AnyCart implements CartDoor {
    private final boolean silent;
    private boolean asked;

    /** @param silent whether its line states no evidence; false where that is not known either */
    public AnyCart(boolean silent) {
        this.silent = silent;
    }

    /** Whether the judgement read anything of the cart or the buyer. */
    public boolean wasAsked() {
        return asked;
    }

    @Override
    public BigDecimal orderUnits() {
        asked = true;
        return BigDecimal.ONE;
    }

    @Override
    public int quantity() {
        asked = true;
        return 1;
    }

    @Override
    public @Nullable String lot() {
        asked = true;
        return null;
    }

    @Override
    public List<Evidence> stated() {
        asked |= !silent;
        return List.of();
    }

    @Override
    public Assurance assurance() {
        asked = true;
        return Assurance.NONE;
    }

    @Override
    public boolean buyerCounted() {
        asked = true;
        return false;
    }

    @Override
    public @Nullable MissingRate missingRate(Counter counter) {
        asked = true;
        return null;
    }

    @Override
    public @Nullable Share share(Counter counter) {
        asked = true;
        return null;
    }

    @Override
    public Tally.@Nullable Standing standing(Share share) {
        asked = true;
        return null;
    }
}

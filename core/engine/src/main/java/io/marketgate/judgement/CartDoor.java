package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.MissingRate;
import io.marketgate.evidence.Evidence;
import io.marketgate.rule.Counter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only access of a rule to the cart and its buyer, for one line on one way. A judgement that did not use it holds
 * for every cart and every buyer.
 */
public interface CartDoor {

    /** Sales units in the whole cart. */
    BigDecimal orderUnits();

    /** Sales units of the line. */
    int quantity();

    /** The lot the line will be picked from, or null if not known. */
    @Nullable
    String lot();

    /** The evidence that the storefront states with the line. */
    List<Evidence> stated();

    /** What is known of the buyer. */
    Assurance assurance();

    /** Whether the buyer is known, so that their orders are counted over time. */
    boolean buyerCounted();

    /** The rate without which a counter of values counts nothing of the cart, or null if none is missing. */
    @Nullable
    MissingRate missingRate(Counter counter);

    /** The line's share in a counter, or null if the counter does not count the line. */
    @Nullable
    Share share(Counter counter);

    /**
     * The standing of a counter for the line's share, or null if it cannot be known.
     *
     * @throws ArithmeticException if it cannot be counted
     */
    Tally.@Nullable Standing standing(Share share);
}

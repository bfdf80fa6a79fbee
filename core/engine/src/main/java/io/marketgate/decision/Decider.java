package io.marketgate.decision;

import io.marketgate.rule.Counter;
import java.util.Set;

/** Decides carts. A pure function: equal questions give equal decisions. Thread-safe. */
public interface Decider {

    /**
     * Decides a cart.
     *
     * @return one verdict for each line, in the cart's order
     * @throws IllegalArgumentException if the merchant has no such storefront
     */
    Decision decide(Question question);

    /**
     * Decides a cart as {@link #decide} does, and says on what grounds. For staff: it judges every rule again.
     *
     * @throws IllegalArgumentException if the merchant has no such storefront
     */
    GroundedDecision decideWithGrounds(Question question);

    /**
     * The counters over time that may count a line of the cart. A decision reads the buyer's usage of these, and of no
     * others.
     *
     * @param question its usage is ignored
     * @throws IllegalArgumentException if the merchant has no such storefront
     */
    Set<Counter> countersOverTime(Question question);

    /**
     * Decides one unit of one SKU for a product page, before buyer and price are known: as a guest's, but that a
     * sale that depends on a limit in money is a block with a remedy.
     *
     * @param question a cart of one line; its price and its assurance are ignored
     * @throws IllegalArgumentException if the cart has more than one line, or the merchant has no such storefront
     */
    Decision decideForAnybody(Question question);
}

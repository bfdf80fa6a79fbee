package io.marketgate.ledger;

import io.marketgate.decision.Usage;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.Counter;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts what persons use of caps over time. However calls on however many gates interleave, no decision that reserves
 * misses what another has reserved. Every call may block.
 */
public interface Ledger {

    /**
     * What the person has used of these counters and still counts at that instant against the cart.
     *
     * @throws LedgerUnavailable if the database cannot say
     */
    Usage usage(Purchase purchase, Set<Counter> counters, Instant now);

    /**
     * Decides by what the person has used, and reserves what the decision uses, in one transaction. Until it ends, every other
     * reservation for this person waits.
     *
     * @param decide may run more than once, and only its last run counts
     * @throws LedgerUnavailable if the database cannot do it; then nothing is reserved
     */
    <T extends Reserving> T reserve(Purchase purchase, Set<Counter> counters, Instant now, Function<Usage, T> decide);

    /**
     * Reserves for an order that uses nothing that is counted over time, so that its steps can be reported as of any other.
     *
     * @throws IllegalArgumentException if it uses something
     */
    void reserve(Reservation uncounted);

    /**
     * Takes a step of an order.
     *
     * @param ofStorefront whether the caller may act for the storefront that reserved
     * @return the state now, which is the step's own if it was taken now or before; null if there is no such reservation
     */
    @Nullable
    ReservationState take(MerchantId merchant, UUID decision, Predicate<StorefrontId> ofStorefront, Step step);

    /**
     * From now on counts one person as another, with all that either has used. Of one merchant; to say it again changes
     * nothing.
     */
    void merge(Person one, Person into);

    /** A decision that may reserve. */
    interface Reserving {

        /** What it reserves, or null if it lets no order be placed. */
        @Nullable
        Reservation reservation();
    }
}

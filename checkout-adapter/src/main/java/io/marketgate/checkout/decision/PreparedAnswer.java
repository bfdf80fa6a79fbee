package io.marketgate.checkout.decision;

import io.marketgate.checkout.receipt.Receipts;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.journal.Entry;
import io.marketgate.ledger.Ledger;
import io.marketgate.ledger.Reservation;
import org.jspecify.annotations.Nullable;

/**
 * An answer that must not leave before its entry is recorded.
 *
 * @param entry the decision's record, with all that the answer was decided by
 */
record PreparedAnswer(Answer answer, Entry entry) implements Ledger.Reserving {

    /** What the order uses until its receipt would expire; null if the cart is blocked. */
    @Override
    public @Nullable Reservation reservation() {
        Decision decision = answer.explained().decision();
        return decision.disposition() == Disposition.BLOCK
                ? null
                : new Reservation(
                        answer.id(),
                        entry.merchant(),
                        entry.inputs().cart().storefront(),
                        decision.uses(),
                        decision.evaluatedAt(),
                        Receipts.expiry(decision));
    }
}

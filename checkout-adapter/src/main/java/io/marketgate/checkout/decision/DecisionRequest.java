package io.marketgate.checkout.decision;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Subject;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.merchant.StorefrontId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A storefront's request for a decision.
 *
 * @param cartId the storefront's name for the cart, or null
 * @param subject the buyer, or null if no buyer is signed in
 * @param stage how far the purchase has come, or null if the storefront does not say
 * @param reserve whether the order is placed now, so that what it uses of caps over time is held for it
 * @param lines with unique ids, at least one; stated evidence is reduced to what the gate keeps
 */
public record DecisionRequest(
        StorefrontId storefront,
        @Nullable String cartId,
        AnswerFormat format,
        Currency currency,
        Address shipTo,
        @Nullable Subject subject,
        @Nullable Stage stage,
        boolean reserve,
        List<CartLine> lines) {
    public DecisionRequest {
        lines = List.copyOf(lines);
    }

    /** The same request, answered in that language if it asks for none. */
    DecisionRequest orIn(@Nullable String locale) {
        return new DecisionRequest(
                storefront, cartId, format.orIn(locale), currency, shipTo, subject, stage, reserve, lines);
    }
}

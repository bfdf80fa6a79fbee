package io.marketgate.checkout.decision;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Subject;
import io.marketgate.identity.address.Address;
import io.marketgate.merchant.StorefrontId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a storefront asks to have decided.
 *
 * @param cartId the storefront's word for the cart, or null
 * @param locale BCP 47 tag of the shopper's language, or null for the storefront's own
 * @param receipt whether a receipt is wanted
 * @param subject the buyer, or null where nobody is signed in
 * @param lines with unique ids, at least one; what is stated of papers is reduced to what the gate keeps of it
 */
public record DecisionRequest(
        StorefrontId storefront,
        @Nullable String cartId,
        @Nullable String locale,
        Currency currency,
        boolean receipt,
        Address shipTo,
        @Nullable Subject subject,
        List<CartLine> lines) {
    public DecisionRequest {
        lines = List.copyOf(lines);
    }
}

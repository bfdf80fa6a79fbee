package io.marketgate.decision;

import io.marketgate.merchant.StorefrontId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a shopper is about to buy, as the storefront sends it.
 *
 * @param storefront the storefront that asks; must be one of the merchant's
 * @param currency of every price in it
 * @param lines in the storefront's order, at least one, ids unique
 */
public record Cart(StorefrontId storefront, Currency currency, List<CartLine> lines) {

    /** @throws IllegalArgumentException if there is no line or two lines have one id */
    public Cart {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a cart has at least one line");
        }
        Set<LineId> ids = new HashSet<>();
        for (CartLine line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("two lines have the id `" + line.id() + "`");
            }
        }
    }
}

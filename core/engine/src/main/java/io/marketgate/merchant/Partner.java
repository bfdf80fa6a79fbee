package io.marketgate.merchant;

import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import java.util.Set;

/**
 * A holder of licences that the merchant relies on: a licensed importer, a responsible person, a pharmacy. Its licences
 * are evidence of scope PARTNER.
 *
 * @param roles words of the vocabulary, such as {@code LICENSED_PHARMACY}
 * @param markets where it acts, at least one
 * @param productClasses the classes it acts for; empty means every class
 */
public record Partner(
        PartnerId id, String name, Set<String> roles, Set<MarketCode> markets, Set<ProductClass> productClasses) {

    /** @throws IllegalArgumentException if it acts in no market */
    public Partner {
        roles = Set.copyOf(roles);
        markets = Set.copyOf(markets);
        productClasses = Set.copyOf(productClasses);
        if (markets.isEmpty()) {
            throw new IllegalArgumentException("a partner acts in at least one market");
        }
    }
}

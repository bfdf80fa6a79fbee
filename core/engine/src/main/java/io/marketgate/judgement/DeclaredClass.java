package io.marketgate.judgement;

import io.marketgate.market.MarketCode;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rulebook;
import java.util.Set;
import java.util.TreeSet;

/**
 * The class a product is declared in for a market: the market's own declaration, else its groups', else the one for all
 * markets.
 */
final class DeclaredClass {
    private DeclaredClass() {}

    /** The declared classes; more than one if groups of the market declare different classes. */
    static Set<ProductClass> in(MarketCode market, Product product, Rulebook rulebook, Horizon horizon) {
        ProductClass own = product.classes().get(market);
        if (own != null) {
            return Set.of(own);
        }
        Set<ProductClass> ofGroups = new TreeSet<>();
        for (Rulebook.GroupMembership group : rulebook.groupsOf(market)) {
            ProductClass said = product.classes().get(group.group());
            if (said != null
                    && horizon.inForce(
                            group.membership().begins(), group.membership().ends())) {
                ofGroups.add(said);
            }
        }
        return ofGroups.isEmpty() ? Set.of(product.productClass()) : ofGroups;
    }
}

package io.marketgate.judgement;

import io.marketgate.decision.Classification;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class, domain and market whose law governs a product in a territory. The class decides the domain, the domain
 * decides the market, and the market decides the class. The cycle is cut by asking the markets of the domains in order,
 * medicines first, because in doubt a product is a medicine (Directive 2001/83/EC, article 2(2), general knowledge): the
 * first domain whose market takes the product for one of its own governs.
 */
public sealed interface Governance {

    /** The market whose law governs, as far as it is known. */
    MarketCode market();

    /** What that law takes the product for; null if the product is not known in it. */
    default @Nullable Classification classification() {
        return null;
    }

    /** One class and one market's law govern. */
    record Governed(MarketCode market, LawDomain domain, ProductClass productClass, Classification classification)
            implements Governance {}

    /**
     * No pack knows the class, two declared classes disagree, something stated contradicts it, or it hangs on facts that
     * are not known.
     *
     * @param possible what may govern once these facts are known
     */
    record ClassUnknown(MarketCode market, @Nullable Classification classification, List<Governed> possible)
            implements Governance {
        public ClassUnknown {
            possible = List.copyOf(possible);
        }

        private static ClassUnknown without(MarketCode market) {
            return new ClassUnknown(market, null, List.of());
        }

        private static ClassUnknown of(Classification classification, Territory territory, Rulebook rulebook) {
            List<Governed> possible = new ArrayList<>();
            for (ProductClass productClass : classification.possible()) {
                LawDomain domain = rulebook.domainOf(classification.market(), productClass);
                if (domain != null) {
                    possible.add(new Governed(territory.law(domain), domain, productClass, classification));
                }
            }
            return new ClassUnknown(classification.market(), classification, possible);
        }
    }

    /** The market whose law would govern has no pack. */
    record NoLaw(MarketCode market) implements Governance {}

    /** What governs the product in the territory at the horizon's instant. */
    static Governance of(Product product, Territory territory, Rulebook rulebook, Horizon horizon) {
        MarketCode entry = territory.law(LawDomain.MEDICINES);
        if (!rulebook.supports(entry)) {
            return new NoLaw(entry);
        }
        Set<ProductClass> declared = DeclaredClass.in(entry, product, rulebook, horizon);
        if (declared.size() > 1) {
            return ClassUnknown.without(entry);
        }
        ProductClass one = declared.iterator().next();
        for (LawDomain domain : LawDomain.values()) {
            MarketCode market = territory.law(domain);
            if (!rulebook.supports(market)) {
                if (rulebook.domainOf(entry, one) == domain) {
                    return new NoLaw(market);
                }
            } else if (!DeclaredClass.in(market, product, rulebook, horizon).equals(declared)) {
                return ClassUnknown.without(market);
            } else {
                Classification judged = JudgedClass.of(market, one, product, rulebook, horizon);
                if (judged.judged() == null) {
                    return ClassUnknown.of(judged, territory, rulebook);
                }
                if (judged.isAsDeclared() && product.doubtsItsClass()) {
                    return ClassUnknown.without(market);
                }
                if (rulebook.domainOf(market, judged.judged()) == domain) {
                    return new Governed(market, domain, judged.judged(), judged);
                }
            }
        }
        return ClassUnknown.without(entry);
    }
}

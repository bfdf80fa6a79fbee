package io.marketgate.judgement;

import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rulebook;
import java.util.Set;

/**
 * The class, domain and market whose law governs a product in a territory. The class decides the domain, the domain
 * decides the market, and the market decides the class. The cycle starts at the medicines market, because in doubt a
 * product is a medicine (Directive 2001/83/EC, article 2(2), general knowledge).
 */
public sealed interface Governance {

    /** The market whose law governs, as far as it is known. */
    MarketCode market();

    /** One class and one market's law govern. */
    record Governed(MarketCode market, LawDomain domain, ProductClass productClass) implements Governance {}

    /** No pack knows the class, or two declared classes disagree. */
    record ClassUnknown(MarketCode market) implements Governance {}

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
            return new ClassUnknown(entry);
        }
        ProductClass productClass = declared.iterator().next();
        LawDomain domain = rulebook.domainOf(entry, productClass);
        if (domain == null) {
            return new ClassUnknown(entry);
        }
        MarketCode market = territory.law(domain);
        if (!rulebook.supports(market)) {
            return new NoLaw(market);
        }
        if (!DeclaredClass.in(market, product, rulebook, horizon).equals(declared)
                || rulebook.domainOf(market, productClass) != domain) {
            return new ClassUnknown(market);
        }
        return new Governed(market, domain, productClass);
    }
}

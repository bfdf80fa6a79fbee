package io.marketgate.rule;

import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one market pack, as read and validated, before compilation.
 *
 * @param market the market, or the group
 * @param members for a group: its members and the time of membership; empty for a market
 * @param classes the product classes the market knows, strictest first
 * @param domains the law domain of each class
 * @param bodily the classes of what goes into or onto the body: of these every rule may ask what they contain
 * @param bodilyForms the forms of what goes into or onto the body, of which the same may be asked in every class
 * @param contraryUses the uses that a class rules out by what it is; none for a class that is absent
 */
public record MarketRules(
        MarketCode market,
        List<Membership> members,
        ZoneId zone,
        Regime regime,
        List<ProductClass> classes,
        Map<ProductClass, LawDomain> domains,
        Set<ProductClass> bodily,
        Set<String> bodilyForms,
        Map<ProductClass, Set<String>> contraryUses,
        List<Rule> rules) {

    public MarketRules {
        members = List.copyOf(members);
        classes = List.copyOf(classes);
        domains = Map.copyOf(domains);
        bodily = Set.copyOf(bodily);
        bodilyForms = Set.copyOf(bodilyForms);
        contraryUses = Map.copyOf(contraryUses);
        rules = List.copyOf(rules);
    }

    /** The rules of a pack in which no form tells whether a product goes into or onto the body, and no class rules out a use. */
    public MarketRules(
            MarketCode market,
            List<Membership> members,
            ZoneId zone,
            Regime regime,
            List<ProductClass> classes,
            Map<ProductClass, LawDomain> domains,
            Set<ProductClass> bodily,
            List<Rule> rules) {
        this(market, members, zone, regime, classes, domains, bodily, Set.of(), Map.of(), rules);
    }

    /** Whether there is a rule on what leaves the market. */
    public boolean statesExportLaw() {
        return rules.stream().anyMatch(rule -> rule.head().side() == Side.EXPORT);
    }

    /**
     * A market's membership of a group.
     *
     * @param begins first instant, or null for always
     * @param ends first instant no longer, or null for ever
     */
    public record Membership(
            MarketCode member,
            @Nullable Instant begins,
            @Nullable Instant ends) {}

    /**
     * A market's "verified trade" system.
     *
     * @param name its name
     * @param crossBorder its name for parcels, or null
     * @param bodies the enforcing bodies' names by key
     */
    public record Regime(String name, @Nullable String crossBorder, Map<String, String> bodies) {
        public Regime {
            bodies = Map.copyOf(bodies);
        }
    }
}

package io.marketgate.rule;

import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one market pack, as read and validated, before compilation.
 *
 * @param market the market, or the group
 * @param members for a group: who belongs to it, and when; empty for a market
 * @param classes the product classes the market knows, strictest first
 * @param domains the law domain of each class
 */
public record MarketRules(
        MarketCode market,
        List<Membership> members,
        ZoneId zone,
        Regime regime,
        List<ProductClass> classes,
        Map<ProductClass, LawDomain> domains,
        List<Rule> rules) {

    public MarketRules {
        members = List.copyOf(members);
        classes = List.copyOf(classes);
        domains = Map.copyOf(domains);
        rules = List.copyOf(rules);
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
     * @param name what it is called
     * @param crossBorder what it is called for parcels, or null
     * @param bodies the enforcing bodies' names by key
     */
    public record Regime(String name, @Nullable String crossBorder, Map<String, String> bodies) {
        public Regime {
            bodies = Map.copyOf(bodies);
        }
    }
}

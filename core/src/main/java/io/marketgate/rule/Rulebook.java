package io.marketgate.rule;

import io.marketgate.market.MarketCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All rules of one revision, compiled and immutable. Force is judged at the instant of the decision, so rules of the past
 * and the future are here too.
 */
public final class Rulebook {
    private final long revision;
    private final Map<MarketCode, MarketRules> markets;
    private final Map<String, List<Rule>> policies;

    private Rulebook(long revision, Map<MarketCode, MarketRules> markets, Map<String, List<Rule>> policies) {
        this.revision = revision;
        this.markets = markets;
        this.policies = policies;
    }

    /**
     * Compiles a rulebook.
     *
     * @param packs the rules of every market and group, one each
     * @param policies each merchant's own rules, by the merchant's id; forbid and require only
     * @throws IllegalArgumentException naming the rule, if one cannot be compiled
     */
    public static Rulebook compile(long revision, Collection<MarketRules> packs, Map<String, List<Rule>> policies) {
        Map<MarketCode, MarketRules> markets = new TreeMap<>();
        for (MarketRules pack : packs) {
            if (markets.put(pack.market(), pack) != null) {
                throw new IllegalArgumentException("two packs for market `" + pack.market() + "`");
            }
        }
        return new Rulebook(revision, Map.copyOf(markets), Map.copyOf(policies));
    }

    /** The catalogue's revision. */
    public long revision() {
        return revision;
    }

    /** The markets and groups with a pack. */
    public Set<MarketCode> markets() {
        return markets.keySet();
    }

    /** A merchant's own rules. */
    public List<Rule> policy(String merchant) {
        return policies.getOrDefault(merchant, List.of());
    }
}

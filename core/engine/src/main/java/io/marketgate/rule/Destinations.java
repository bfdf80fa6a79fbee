package io.marketgate.rule;

import io.marketgate.market.MarketCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Into which markets goods go of which a rule asks. Goods go only where a pack of the market's own judges them.
 *
 * @param packs by market or group
 */
record Destinations(Map<MarketCode, MarketRules> packs) {

    /**
     * The markets of one rule: all of them for what leaves, wherever it goes.
     *
     * @param marketsOrGroups into which the rule's goods go; empty means everywhere
     */
    Collection<MarketCode> of(Rule rule, Set<MarketCode> marketsOrGroups) {
        List<MarketCode> judged = packs.values().stream()
                .filter(pack -> pack.members().isEmpty())
                .map(MarketRules::market)
                .toList();
        return rule.head().side() == Side.EXPORT || marketsOrGroups.isEmpty()
                ? judged
                : judged.stream()
                        .filter(market -> isAmong(market, marketsOrGroups))
                        .toList();
    }

    private boolean isAmong(MarketCode market, Set<MarketCode> marketsOrGroups) {
        return marketsOrGroups.contains(market) || marketsOrGroups.stream().anyMatch(group -> lists(group, market));
    }

    private boolean lists(MarketCode group, MarketCode market) {
        MarketRules pack = packs.get(group);
        return pack != null
                && pack.members().stream()
                        .anyMatch(membership -> membership.member().equals(market));
    }
}

package io.marketgate.market;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an address resolves to: for each law domain the market whose law governs it.
 *
 * @param id stable name of the row of {@code territories.yaml}, such as {@code DE} or {@code DE-BUESINGEN}
 * @param market the market a shopper there would name, and the one storefronts list
 * @param laws one market for every domain; a market without a pack closes what it governs
 * @param customsBorder whether domestic goods cross a customs border to get there, so that customs law applies in the
 *     domestic channel too
 */
public record Territory(String id, MarketCode market, Map<LawDomain, MarketCode> laws, boolean customsBorder) {

    /** @throws IllegalArgumentException if a domain has no market */
    public Territory {
        laws = Map.copyOf(new EnumMap<>(laws));
        for (LawDomain domain : LawDomain.values()) {
            if (!laws.containsKey(domain)) {
                throw new IllegalArgumentException("territory `" + id + "` names no market for " + domain.word());
            }
        }
    }

    /** The ordinary case: one market governs everything. */
    public static Territory of(MarketCode market) {
        Map<LawDomain, MarketCode> laws = new EnumMap<>(LawDomain.class);
        for (LawDomain domain : LawDomain.values()) {
            laws.put(domain, market);
        }
        return new Territory(market.value(), market, laws, false);
    }

    /** The market whose law of that domain holds here. */
    public MarketCode law(LawDomain domain) {
        return Objects.requireNonNull(laws.get(domain));
    }
}

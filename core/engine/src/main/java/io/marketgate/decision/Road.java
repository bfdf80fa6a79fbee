package io.marketgate.decision;

import io.marketgate.market.MarketCode;
import io.marketgate.rule.Basis;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Term;
import java.util.List;

/**
 * The permit and basis on which a way is open.
 *
 * @param market the market whose pack holds the texts of the terms
 * @param terms what the shopper must be told
 */
public record Road(RuleId rule, MarketCode market, Basis basis, List<Term> terms) {
    public Road {
        terms = List.copyOf(terms);
    }
}

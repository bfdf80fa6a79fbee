package io.marketgate.classification;

import io.marketgate.decision.Classification;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the law of a market takes a product for.
 *
 * @param declared its class by the merchant, or null if none is stated
 * @param readings what it is if it is declared in a class: in the declared one; if none is stated, in each class of the
 *     market that no statement contradicts, strictest first. Empty if the market does not know the declared class, or a
 *     statement contradicts it and no law gives another
 * @param possible every class that it may have by these readings, strictest first
 * @param bars the rules that close a channel to it in every one of these classes, by id
 * @param without what is to be taken away for another class, one at a time
 */
public record MarketClass(
        MarketCode market,
        @Nullable ProductClass declared,
        List<Classification> readings,
        List<ProductClass> possible,
        List<Bar> bars,
        List<Removal> without) {
    public MarketClass {
        readings = List.copyOf(readings);
        possible = List.copyOf(possible);
        bars = List.copyOf(bars);
        without = List.copyOf(without);
    }

    /** The class whose rules hold; null if it is not known. Unknown is never the loosest that it may be. */
    public @Nullable ProductClass judged() {
        return possible.size() == 1 ? possible.get(0) : null;
    }

    /** The rules that lead to another class than declared, or that may once more is known; by id. */
    public List<Rule.Classify> rules() {
        Map<RuleId, Rule.Classify> rules = new TreeMap<>();
        readings.forEach(reading -> reading.rules().forEach(rule -> rules.put(rule.id(), rule)));
        return List.copyOf(rules.values());
    }

    /** What has to be stated before the class is known, the declared class among it; empty if it is known. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        if (judged() != null) {
            return missing;
        }
        if (declared == null || readings.isEmpty()) {
            missing.add(FactDefinition.CLASS);
        }
        readings.stream()
                .filter(reading -> reading.judged() == null)
                .forEach(reading -> missing.addAll(reading.facts()));
        return missing;
    }
}

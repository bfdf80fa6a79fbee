package io.marketgate.decision;

import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product is declared to be, and what the law of a market takes it for, which is never looser.
 *
 * @param possible the classes that it may have, each once: one if all is known that matters, else what it is as far as is
 *     known, and every stricter class that it may turn out to be
 * @param rules those that moved the product to its class, or that may move it to a stricter one once more is known; empty
 *     if the product is what it is declared to be
 * @param facts of the SKU that these rules look at, or, where the class is not known, that they lack; sorted
 */
public record Classification(
        MarketCode market,
        ProductClass declared,
        List<ProductClass> possible,
        List<Rule.Classify> rules,
        List<String> facts) {

    /** @throws IllegalArgumentException if no class is possible, or if another than declared is and no rule says why */
    public Classification {
        possible = List.copyOf(possible);
        rules = List.copyOf(rules);
        facts = List.copyOf(facts);
        if (possible.isEmpty() || rules.isEmpty() != possible.equals(List.of(declared))) {
            throw new IllegalArgumentException(
                    "another class than declared has its rules, and the declared class none");
        }
    }

    /** The class that the market's law takes it for; null if that hangs on facts that are not known. */
    public @Nullable ProductClass judged() {
        return possible.size() == 1 ? possible.get(0) : null;
    }

    /** Whether the market's law takes the product for what it is declared to be. */
    public boolean isAsDeclared() {
        return rules.isEmpty();
    }
}

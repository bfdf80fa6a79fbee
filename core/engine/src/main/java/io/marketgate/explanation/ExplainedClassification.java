package io.marketgate.explanation;

import io.marketgate.product.ProductClass;
import io.marketgate.rule.RuleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the law of a market takes a product for something else than it is declared to be, or cannot tell, in one language.
 *
 * @param judged null if the class hangs on facts that are not known
 * @param text one sentence
 * @param rules those that moved the product, or may move it once more is known
 * @param facts of the SKU that these rules look at, or, where the class is not known, that they lack
 */
public record ExplainedClassification(
        ProductClass declared,
        @Nullable ProductClass judged,
        String text,
        List<CitedRule> rules,
        List<Unknown.Fact> facts) {
    public ExplainedClassification {
        rules = List.copyOf(rules);
        facts = List.copyOf(facts);
    }

    /**
     * A rule with its law.
     *
     * @param citation the law, or null if the rule rests on none
     */
    public record CitedRule(RuleId rule, @Nullable Citation citation) {}
}

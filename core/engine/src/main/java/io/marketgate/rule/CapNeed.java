package io.marketgate.rule;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A limit on a counter.
 *
 * @param inclusive whether the limit itself is still allowed ({@code max}) or not ({@code under})
 */
public record CapNeed(Counter counter, Limit limit, boolean inclusive) implements Needs.Leaf {

    /** Where the limit comes from. */
    public sealed interface Limit {}

    /** The same number for every key; in the counter's unit. */
    public record Fixed(BigDecimal value) implements Limit {}

    /** A number by the counter's key; an absent key has the limit zero. */
    public record ByKey(Map<String, BigDecimal> values) implements Limit {
        public ByKey {
            values = Map.copyOf(values);
        }
    }

    /** A number in evidence of the same option, named by its alias or its type. */
    public record OfEvidence(String evidence, String attribute) implements Limit {}

    /** Whether a total is within a limit. */
    public boolean allows(BigDecimal total, BigDecimal limitValue) {
        int order = total.compareTo(limitValue);
        return inclusive ? order <= 0 : order < 0;
    }
}

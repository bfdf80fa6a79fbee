package io.marketgate.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A limit on a counter.
 *
 * @param inclusive whether the limit itself is still allowed ({@code max}) or not ({@code under})
 */
public record CapNeed(Counter counter, Limit limit, boolean inclusive) implements Needs.Leaf {

    /** Where the limit comes from. */
    public sealed interface Limit {
        /** Applies the case of this kind of limit. */
        <T extends @Nullable Object> T fold(Cases<T> cases);
    }

    /** One function for each kind of limit. */
    public interface Cases<T extends @Nullable Object> {
        T fixed(Fixed limit);

        T byKey(ByKey limit);

        T ofEvidence(OfEvidence limit);
    }

    /** The same number for every key; in the counter's unit. */
    public record Fixed(BigDecimal value) implements Limit {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.fixed(this);
        }
    }

    /** A number by the counter's key; an absent key has the limit zero. */
    public record ByKey(Map<String, BigDecimal> values) implements Limit {
        public ByKey {
            values = Map.copyOf(values);
        }

        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.byKey(this);
        }
    }

    /** A number in evidence of the same option, named by its alias or its type. */
    public record OfEvidence(String evidence, String attribute) implements Limit {
        @Override
        public <T extends @Nullable Object> T fold(Cases<T> cases) {
            return cases.ofEvidence(this);
        }
    }

    @Override
    public <A extends @Nullable Object, T extends @Nullable Object> T fold(Needs.Cases<A, T> cases, A about) {
        return cases.cap(this, about);
    }

    /** Whether a total is within a limit. */
    public boolean allows(BigDecimal total, BigDecimal limitValue) {
        int order = total.compareTo(limitValue);
        return inclusive ? order <= 0 : order < 0;
    }
}

package io.marketgate.rule;

import io.marketgate.product.Value;
import io.marketgate.substance.SubstanceSet;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test of one fact of the vocabulary. Its result is true, false or unknown.
 *
 * @param fact the fact's definition
 * @param test the test of the fact
 */
public record Condition(FactDefinition fact, Test test) {

    /** A test of a fact. */
    public sealed interface Test {
        /** Applies the case of this kind of test. */
        <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about);
    }

    /** One function for each kind of test. What it is about is handed on, so that the cases need not be made anew. */
    public interface Cases<A extends @Nullable Object, T extends @Nullable Object> {
        T oneOf(OneOf test, A about);

        T hasAny(HasAny test, A about);

        T isFlag(IsFlag test, A about);

        T compares(Compares test, A about);

        T contains(Contains test, A about);
    }

    /** The fact, a word, is one of these ({@code is}, {@code in}). */
    public record OneOf(Set<String> words) implements Test {
        public OneOf {
            words = Set.copyOf(words);
        }

        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.oneOf(this, about);
        }
    }

    /** The fact, a list of words, has at least one of these ({@code has}); false only if the list is complete. */
    public record HasAny(Set<String> words) implements Test {
        public HasAny {
            words = Set.copyOf(words);
        }

        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.hasAny(this, about);
        }
    }

    /** The fact is yes or no ({@code is}). */
    public record IsFlag(boolean value) implements Test {
        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.isFlag(this, about);
        }
    }

    /** The fact, a number, lies on that side of a bound. */
    public record Compares(Comparison comparison, BigDecimal bound) implements Test {
        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.compares(this, about);
        }
    }

    /**
     * The composition holds one of these substances, in an amount if one is asked. False only if the composition is
     * complete and the register lists every name in it.
     *
     * @param substances the substances
     * @param amount the amount asked, or null for any amount
     */
    public record Contains(
            SubstanceSet substances, @Nullable AmountTest amount) implements Test {
        @Override
        public <A extends @Nullable Object, T extends @Nullable Object> T fold(Cases<A, T> cases, A about) {
            return cases.contains(this, about);
        }
    }

    /**
     * A bound on the amount of a substance.
     *
     * @param measure per unit and per day in milligrams, or per cent by weight
     */
    public record AmountTest(Measure measure, Comparison comparison, BigDecimal bound) {
        /** Which of a substance's amounts. */
        public enum Measure {
            PER_UNIT,
            PER_DAY,
            PERCENT
        }
    }

    /** The result of the test for a value: unknown if the value is null, incomplete, or of another kind. */
    public Tri holds(@Nullable Value value) {
        return value == null ? Tri.UNKNOWN : test.fold(ConditionEvaluation.INSTANCE, value);
    }
}

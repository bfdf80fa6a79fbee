package io.marketgate.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The value of a fact about a product or of an attribute of evidence. An absent value is unknown, never false. */
public sealed interface Value {

    /** The value, marked complete if it is a list. Other values are complete already. */
    default Value closed() {
        return this;
    }

    /** Applies the function for this kind of value. */
    <T extends @Nullable Object> T fold(
            Function<Text, T> text,
            Function<Amount, T> amount,
            Function<Flag, T> flag,
            Function<Day, T> day,
            Function<Words, T> words,
            Function<Composition, T> composition);

    /** A word of a list or a text. */
    record Text(String value) implements Value {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Text, T> text,
                Function<Amount, T> amount,
                Function<Flag, T> flag,
                Function<Day, T> day,
                Function<Words, T> words,
                Function<Composition, T> composition) {
            return text.apply(this);
        }
    }

    /** A number; its unit is the vocabulary's. */
    record Amount(BigDecimal value) implements Value {
        public Amount {
            value = value.stripTrailingZeros();
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Text, T> text,
                Function<Amount, T> amount,
                Function<Flag, T> flag,
                Function<Day, T> day,
                Function<Words, T> words,
                Function<Composition, T> composition) {
            return amount.apply(this);
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Value {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Text, T> text,
                Function<Amount, T> amount,
                Function<Flag, T> flag,
                Function<Day, T> day,
                Function<Words, T> words,
                Function<Composition, T> composition) {
            return flag.apply(this);
        }
    }

    /** A calendar day. */
    record Day(LocalDate value) implements Value {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Text, T> text,
                Function<Amount, T> amount,
                Function<Flag, T> flag,
                Function<Day, T> day,
                Function<Words, T> words,
                Function<Composition, T> composition) {
            return day.apply(this);
        }
    }

    /**
     * Several distinct words.
     *
     * @param complete whether the list is complete; if not, nothing follows from a word's absence
     */
    record Words(Set<String> values, boolean complete) implements Value {
        public Words {
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }

        @Override
        public Words closed() {
            return new Words(values, true);
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Text, T> text,
                Function<Amount, T> amount,
                Function<Flag, T> flag,
                Function<Day, T> day,
                Function<Words, T> words,
                Function<Composition, T> composition) {
            return words.apply(this);
        }
    }

    /**
     * What a product contains.
     *
     * @param complete whether the list is complete; if not, nothing follows from a substance's absence
     */
    record Composition(List<Substance> substances, boolean complete) implements Value {
        public Composition {
            substances = substances.stream()
                    .sorted(Comparator.comparing(Substance::name))
                    .toList();
        }

        @Override
        public Composition closed() {
            return new Composition(substances, true);
        }

        @Override
        public <T extends @Nullable Object> T fold(
                Function<Text, T> text,
                Function<Amount, T> amount,
                Function<Flag, T> flag,
                Function<Day, T> day,
                Function<Words, T> words,
                Function<Composition, T> composition) {
            return composition.apply(this);
        }
    }
}

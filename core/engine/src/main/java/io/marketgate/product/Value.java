package io.marketgate.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The value of a fact about a product or of an attribute of a paper. What is not there is unknown, never false. */
public sealed interface Value {

    /** The same, taken for all there is: a list is complete, and what is no list always was. */
    default Value closed() {
        return this;
    }

    /** A word of a list or a text. */
    record Text(String value) implements Value {}

    /** A number; its unit is the vocabulary's. */
    record Amount(BigDecimal value) implements Value {
        public Amount {
            value = value.stripTrailingZeros();
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements Value {}

    /** A calendar day. */
    record Day(LocalDate value) implements Value {}

    /**
     * Several words, each once.
     *
     * @param complete whether these are all there are; otherwise nothing follows from a word's absence
     */
    record Words(Set<String> values, boolean complete) implements Value {
        public Words {
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }

        @Override
        public Words closed() {
            return new Words(values, true);
        }
    }

    /**
     * What a product contains.
     *
     * @param complete whether these are all there are; otherwise nothing follows from a substance's absence
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
    }
}

package io.marketgate.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The value of a fact about a product or of an attribute of evidence. An absent value is unknown, never false. */
public sealed interface Value {

    /** The value, marked complete if it is a list. Other values are complete already. */
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
    }
}

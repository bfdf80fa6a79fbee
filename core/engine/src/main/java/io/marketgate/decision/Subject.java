package io.marketgate.decision;

import io.marketgate.product.Identifiers;

/** The storefront's own name for a buyer. It is never a name, address or document number. */
public record Subject(String value) implements Comparable<Subject> {

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public Subject {
        Identifiers.require("subject", value);
    }

    @Override
    public int compareTo(Subject other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.marketgate.merchant;

import io.marketgate.product.Identifiers;

/** A merchant's own name for a table of rates. */
public record RateTableId(String value) implements Comparable<RateTableId> {

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public RateTableId {
        Identifiers.require("rate table", value);
    }

    @Override
    public int compareTo(RateTableId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

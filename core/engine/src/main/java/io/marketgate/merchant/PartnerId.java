package io.marketgate.merchant;

import io.marketgate.product.Identifiers;

/** A merchant's own name for a partner. */
public record PartnerId(String value) implements Comparable<PartnerId> {

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public PartnerId {
        Identifiers.require("partner", value);
    }

    @Override
    public int compareTo(PartnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.marketgate.merchant;

import io.marketgate.product.Identifiers;

/** A merchant's own name for one of its storefronts. */
public record StorefrontId(String value) implements Comparable<StorefrontId> {

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public StorefrontId {
        Identifiers.require("storefront", value);
    }

    @Override
    public int compareTo(StorefrontId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

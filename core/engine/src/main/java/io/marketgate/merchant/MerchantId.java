package io.marketgate.merchant;

import io.marketgate.product.Identifiers;

/** The name of a merchant. */
public record MerchantId(String value) implements Comparable<MerchantId> {

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public MerchantId {
        Identifiers.require("merchant", value);
    }

    @Override
    public int compareTo(MerchantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.marketgate.product;

/** A merchant's own name for an article it sells. */
public record Sku(String value) implements Comparable<Sku> {

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public Sku {
        Identifiers.require("SKU", value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

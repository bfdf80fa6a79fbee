package io.marketgate.decision;

import io.marketgate.product.Identifiers;

/** A cart line's name, unique in its cart. */
public record LineId(String value) implements Comparable<LineId> {

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public LineId {
        Identifiers.require("line id", value);
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

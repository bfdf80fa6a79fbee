package io.marketgate.catalogue;

import io.marketgate.product.Identifiers;

/** Who made a change: the subject of a token, the id of an API key, or the gate itself. Never a person's name. */
public record Author(String value) {
    /** The gate itself, for instance when it imports its bundled packs. */
    public static final Author GATE = new Author("marketgate");

    /** @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters */
    public Author {
        Identifiers.require("author", value);
    }
}

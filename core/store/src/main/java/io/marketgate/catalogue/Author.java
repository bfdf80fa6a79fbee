package io.marketgate.catalogue;

import io.marketgate.product.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Who made a change.
 *
 * @param value the subject of a token, the id of an API key, or the gate itself; the same for ever
 * @param name what people called it then: the account of a user, or the name of a key; null if it has none
 */
public record Author(String value, @Nullable String name) {
    /** The gate itself, for instance when it imports its bundled packs. */
    public static final Author GATE = new Author("marketgate");

    /** @throws IllegalArgumentException if the value is not 1 to 128 visible ASCII characters */
    public Author {
        Identifiers.require("author", value);
    }

    /** An author without a name for people. */
    public Author(String value) {
        this(value, null);
    }
}

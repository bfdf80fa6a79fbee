package io.marketgate.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a writer expects to be stored, as stated in an {@code If-Match} header.
 *
 * @param revision the revision that wrote the value it has seen, or null if it states none
 */
public record Expectation(@Nullable Long revision) {
    private static final Expectation NONE = new Expectation(null);

    /** States no revision: enough to create, not to change. */
    public static Expectation none() {
        return NONE;
    }

    /** The value written by that revision. */
    public static Expectation of(long revision) {
        return new Expectation(revision);
    }
}

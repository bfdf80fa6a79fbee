package io.marketgate.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a writer believes to be stored, as an {@code If-Match} header says it.
 *
 * @param revision the revision that wrote the value it has seen, or null where it states none
 */
public record Expectation(@Nullable Long revision) {
    private static final Expectation NONE = new Expectation(null);

    /** States nothing: enough to create, not to change. */
    public static Expectation none() {
        return NONE;
    }

    /** The value written by that revision. */
    public static Expectation of(long revision) {
        return new Expectation(revision);
    }
}

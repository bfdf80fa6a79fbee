package io.marketgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What its issuer calls evidence.
 *
 * @param number as issued; for scope BUYER a keyed hash of it; null if there is none
 * @param issuer who issued it, or null
 */
public record Reference(@Nullable String number, @Nullable String issuer) {
    /** Neither number nor issuer. */
    public static final Reference NONE = new Reference(null, null);

    /** Replaces a stated number or issuer: it says that there is one and reveals nothing of it. */
    private static final String GIVEN = "*";

    Reference masked() {
        return new Reference(number == null ? null : GIVEN, issuer == null ? null : GIVEN);
    }
}

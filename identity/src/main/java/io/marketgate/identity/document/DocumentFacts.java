package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a well-formed document states.
 *
 * @param issuer the state that issued it
 * @param name the holder's, in the letters of a machine-readable zone; null if it is not stated
 * @param birthDate the holder's, as the document states it; null if it does not
 * @param expiresOn last day it is valid; null if the number does not state it
 */
public record DocumentFacts(
        MarketCode issuer,
        @Nullable Secret<ZoneName> name,
        @Nullable Secret<LocalDate> birthDate,
        @Nullable LocalDate expiresOn) {

    /** The facts of a number that states nothing about its holder. */
    static DocumentFacts of(MarketCode issuer) {
        return new DocumentFacts(issuer, null, null, null);
    }
}

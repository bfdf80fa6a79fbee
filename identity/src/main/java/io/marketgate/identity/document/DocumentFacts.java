package io.marketgate.identity.document;

import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a well-formed document says of itself.
 *
 * @param issuer the state that issued it
 * @param birthDate the holder's, as the document has it; null where it does not
 * @param expiresOn last day it is valid; null where the number does not say
 */
public record DocumentFacts(
        MarketCode issuer,
        @Nullable Secret<LocalDate> birthDate,
        @Nullable LocalDate expiresOn) {}

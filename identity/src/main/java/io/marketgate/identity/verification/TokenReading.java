package io.marketgate.identity.verification;

import io.marketgate.identity.document.Problem;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The result of reading a token. */
public sealed interface TokenReading {

    /**
     * The token vouches for a person.
     *
     * @param documentType the vocabulary's word for the document the verification rests on; {@code VERIFIED_CLAIMS} if
     *     it names none of the vocabulary
     * @param issuer the state that issued the document, or null if not stated
     * @param level the highest level the trust framework is trusted for
     * @param person distinguishes the person: the document's number, else the issuer's name for the person
     * @param birthDate verified; null if not among the claims
     * @param expiresOn last day the document is valid; null if not stated
     * @param over when the token expires for reading
     */
    record Vouched(
            String documentType,
            @Nullable MarketCode issuer,
            AssuranceLevel level,
            Secret<String> person,
            @Nullable Secret<LocalDate> birthDate,
            @Nullable LocalDate expiresOn,
            Instant over)
            implements TokenReading {}

    /** The token is invalid. */
    record Invalid(Problem problem) implements TokenReading {}

    /** The token may be valid, but its content is not trusted. */
    record NotRelied(Problem problem) implements TokenReading {}

    /** The issuer's keys are not available. */
    record Unreadable() implements TokenReading {}
}

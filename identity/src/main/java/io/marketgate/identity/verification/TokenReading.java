package io.marketgate.identity.verification;

import io.marketgate.identity.document.Problem;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a token turned out to be. */
public sealed interface TokenReading {

    /**
     * The token vouches for a person.
     *
     * @param documentType the vocabulary's word for the document the verification rests on; {@code VERIFIED_CLAIMS}
     *     where it names none that the vocabulary knows
     * @param issuer the state that issued the document, or null where that is not said
     * @param level the highest the trust framework is relied on for
     * @param person what tells this person from others: the document's number, else the issuer's name for the person
     * @param birthDate verified; null where it is not among the claims
     * @param expiresOn last day the document is valid; null where that is not said
     * @param over when the token can be read no longer
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

    /** The token is not good. */
    record Invalid(Problem problem) implements TokenReading {}

    /** The token may be good, but what it says is not relied on. */
    record NotRelied(Problem problem) implements TokenReading {}

    /** The issuer's keys could not be had. */
    record Unreadable() implements TokenReading {}
}

package io.marketgate.identity.verification;

import io.marketgate.identity.document.Problem;
import io.marketgate.identity.person.Secret;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of reading a token. */
public sealed interface TokenReading {

    /** Applies the function for this kind of result. */
    <T extends @Nullable Object> T fold(
            Function<Vouched, T> vouched,
            Function<Invalid, T> invalid,
            Function<NotRelied, T> notRelied,
            Function<Unreadable, T> unreadable);

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
            implements TokenReading {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Vouched, T> vouched,
                Function<Invalid, T> invalid,
                Function<NotRelied, T> notRelied,
                Function<Unreadable, T> unreadable) {
            return vouched.apply(this);
        }
    }

    /** The token is invalid. */
    record Invalid(Problem problem) implements TokenReading {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Vouched, T> vouched,
                Function<Invalid, T> invalid,
                Function<NotRelied, T> notRelied,
                Function<Unreadable, T> unreadable) {
            return invalid.apply(this);
        }
    }

    /** The token may be valid, but its content is not trusted. */
    record NotRelied(Problem problem) implements TokenReading {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Vouched, T> vouched,
                Function<Invalid, T> invalid,
                Function<NotRelied, T> notRelied,
                Function<Unreadable, T> unreadable) {
            return notRelied.apply(this);
        }
    }

    /** The issuer's keys are not available. */
    record Unreadable() implements TokenReading {
        @Override
        public <T extends @Nullable Object> T fold(
                Function<Vouched, T> vouched,
                Function<Invalid, T> invalid,
                Function<NotRelied, T> notRelied,
                Function<Unreadable, T> unreadable) {
            return unreadable.apply(this);
        }
    }
}

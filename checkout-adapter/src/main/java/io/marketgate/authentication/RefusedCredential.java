package io.marketgate.authentication;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a credential is refused, as the cause of the framework's exception. The log shows it; the answer does not.
 */
final class RefusedCredential extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a credential. */
    enum Why {
        /** It does not have the form of a key. */
        MALFORMED_KEY,
        /** There is no such key, or no more. */
        UNKNOWN_KEY,
        /** There is a key of that id, and this is another. */
        WRONG_KEY,
        /** A verified token that is no access token, such as an ID token. */
        NO_ACCESS_TOKEN,
        /** A verified token without the claim {@code merchant}, or whose claim is no merchant's id. */
        TOKEN_WITHOUT_MERCHANT,
        /** A verified token without a subject. */
        TOKEN_WITHOUT_SUBJECT
    }

    private final Why why;
    private final @Nullable String key;

    RefusedCredential(Why why) {
        this(why, null);
    }

    /** @param key the id of a key of the catalogue */
    RefusedCredential(Why why, @Nullable String key) {
        // An answer, not a fault: its stack is never read.
        super("the credential is refused: " + why, null, false, false);
        this.why = why;
        this.key = key;
    }

    /** The exception that the framework answers. */
    AuthenticationFailedException failure() {
        return new AuthenticationFailedException(this);
    }

    Why why() {
        return why;
    }

    /** The id of the key it names, if there is such a key. It is no secret. */
    Optional<String> key() {
        return Optional.ofNullable(key);
    }
}

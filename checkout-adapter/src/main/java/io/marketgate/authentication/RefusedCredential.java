package io.marketgate.authentication;

import io.marketgate.problem.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a credential is refused, as the cause of the framework's exception. The log shows it; the answer does not.
 */
final class RefusedCredential extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;
    private final @Nullable String key;

    RefusedCredential(Refusal why) {
        this(why, null);
    }

    /** @param key the id of a key of the catalogue */
    RefusedCredential(Refusal why, @Nullable String key) {
        // An answer, not a fault: its stack is never read.
        super("the credential is refused: " + why, null, false, false);
        this.why = why;
        this.key = key;
    }

    /** The exception that the framework answers. */
    AuthenticationFailedException failure() {
        return new AuthenticationFailedException(this);
    }

    Refusal why() {
        return why;
    }

    /** The id of the key it names, if there is such a key. It is no secret. */
    Optional<String> key() {
        return Optional.ofNullable(key);
    }
}

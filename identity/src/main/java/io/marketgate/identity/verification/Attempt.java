package io.marketgate.identity.verification;

import io.marketgate.identity.person.KeyedHash;

/**
 * One count of an attempt.
 *
 * @param key what is counted, as an irreversible hash
 * @param limit attempts within one window, at least 1
 */
public record Attempt(AttemptScope scope, KeyedHash key, int limit) {

    /** @throws IllegalArgumentException if the limit is less than 1 */
    public Attempt {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of attempts is at least 1");
        }
    }
}

package io.marketgate.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be repeated.
 *
 * @param status the HTTP status, 200 to 299
 * @param body JSON
 * @param revision the catalogue's revision it was made at, or null if it depends on none
 * @param validUntil first instant at which it may no longer be repeated although the key is remembered, or null for
 *     never
 */
public record KeptAnswer(
        int status,
        String body,
        @Nullable Long revision,
        @Nullable Instant validUntil) {

    /** @throws IllegalArgumentException if the status is not one of success */
    public KeptAnswer {
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("only answers of success are kept");
        }
    }
}

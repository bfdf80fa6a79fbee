package io.marketgate.securityevent;

import io.marketgate.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a door of the gate. Holds no personal data and nothing that a caller can make up.
 *
 * @param merchant whose credential it was, or null where none is known
 * @param actor {@code key:<id of a key>} or {@code user:<subject of a token>}, or null where the caller is not known
 * @param endpoint method and path template, or null where no endpoint was reached
 * @param outcome in one word, such as {@code WRONG_KEY}
 * @param subject of an erasure, the pseudonym that the journal knows the buyer by; null where there was none
 */
public record SecurityEvent(
        Kind kind,
        @Nullable MerchantId merchant,
        @Nullable String actor,
        @Nullable String endpoint,
        String outcome,
        @Nullable String subject) {

    /** What happened. */
    public enum Kind {
        /** A caller was refused: 401 or 403. */
        REFUSED,
        /** An API key was used: its caller was authenticated. The call may have been refused afterwards. */
        USED,
        /** A buyer was erased. */
        ERASED
    }
}

package io.marketgate.idempotency;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/** Stores which requests are in progress and their answers. Every call may block. */
public interface KeptAnswers {

    /**
     * Claims a key for a request, or returns the state of the request that claimed it before.
     *
     * @param request the body as it was sent
     * @param still whether a kept answer may be repeated; if not, the key is claimed again
     */
    Claim claim(IdempotencyKey key, byte[] request, Instant now, Predicate<KeptAnswer> still);

    /** Keeps the answer to a claim, unless another request has claimed the key since. */
    void keep(IdempotencyKey key, UUID claim, KeptAnswer answer);

    /** Releases a claim, so that the next request may try. */
    void release(IdempotencyKey key, UUID claim);

    /** The outcome of a claim. */
    sealed interface Claim {

        /** The request must be carried out. */
        record Claimed(UUID claim) implements Claim {}

        /** The request has been carried out. */
        record Answered(KeptAnswer answer) implements Claim {}

        /** The request is in progress. */
        record InFlight() implements Claim {}

        /** The key was used for another request. */
        record Mismatch() implements Claim {}
    }
}

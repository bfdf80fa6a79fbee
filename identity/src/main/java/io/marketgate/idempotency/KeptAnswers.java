package io.marketgate.idempotency;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/** Remembers which requests are under way and what came of them. Every call may block. */
public interface KeptAnswers {

    /**
     * Claims a key for a request, or says what came of the request that claimed it before.
     *
     * @param request the body as it was sent
     * @param still whether a kept answer may be given again; where it may not, the key is claimed anew
     */
    Claim claim(IdempotencyKey key, byte[] request, Instant now, Predicate<KeptAnswer> still);

    /** Keeps what came of a claim, unless another request has claimed the key since. */
    void keep(IdempotencyKey key, UUID claim, KeptAnswer answer);

    /** Gives a claim up, so that the next request may try. */
    void release(IdempotencyKey key, UUID claim);

    /** What a claim came to. */
    sealed interface Claim {

        /** The request is to be carried out. */
        record Claimed(UUID claim) implements Claim {}

        /** It has been carried out. */
        record Answered(KeptAnswer answer) implements Claim {}

        /** It is being carried out. */
        record InFlight() implements Claim {}

        /** The key was used for another request. */
        record Mismatch() implements Claim {}
    }
}

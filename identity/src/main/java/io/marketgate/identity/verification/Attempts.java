package io.marketgate.identity.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts attempts over all replicas, so that names and numbers cannot be guessed through the gate. */
public interface Attempts {

    /**
     * Counts one attempt if every limit admits it. A key's window begins with its first attempt. Attempts are judged in
     * the given order, and the first that refuses ends it. Later ones are not counted then, so that a refused caller
     * cannot use up another person's document. Of those that are judged in place of a refusal, none stays counted if one
     * of them refuses, so that waiting costs a shopper no attempt of hers.
     *
     * @param window how long attempts are counted
     * @return empty if admitted, else the first instant at which the refusing limit admits another attempt
     */
    Optional<Instant> refuse(List<? extends Attempt> attempts, Duration window, Instant now);

    /**
     * Forgets what was counted of these, in the caller's transaction.
     *
     * @return whether anything was counted
     */
    boolean forget(List<AttemptKey> keys);
}

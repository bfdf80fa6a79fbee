package io.marketgate.identity.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts attempts for all replicas together, so that the gate is no oracle for guessing names or numbers. */
public interface Attempts {

    /**
     * Counts one attempt, if every limit admits it. A key's window begins with its first attempt. Attempts are judged in
     * the given order and the first limit that is reached refuses; what comes after it is not counted, so that nobody
     * uses up somebody else's document once refused.
     *
     * @param window how long attempts are remembered
     * @return nothing if admitted, else the first instant at which the refusing limit admits another attempt
     */
    Optional<Instant> refuse(List<Attempt> attempts, Duration window, Instant now);
}

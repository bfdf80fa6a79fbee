package io.marketgate.journal.postgres;

import java.time.Duration;

/**
 * Settings of the journal.
 *
 * @param timeout the longest a decision waits for its commit
 * @param queue the most decisions that may wait
 * @param queueBytes the most bytes their answers may hold together
 * @param writers the number of threads that commit, each with its own connection
 */
public record JournalSettings(JournalMode mode, Duration timeout, int queue, long queueBytes, int writers) {

    /** @throws IllegalArgumentException if a number is not positive or the timeout is shorter than a millisecond */
    public JournalSettings {
        if (timeout.toMillis() < 1 || queue < 1 || queueBytes < 1 || writers < 1) {
            throw new IllegalArgumentException("timeout, queue and writers of the journal must be positive");
        }
    }
}

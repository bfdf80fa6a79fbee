package io.marketgate.journal.postgres;

import java.time.Duration;

/**
 * How the journal works.
 *
 * @param timeout the longest a decision waits for its commit
 * @param queue how many decisions may wait
 * @param queueBytes how many bytes their answers may hold together
 * @param writers how many threads commit, each on a connection of its own
 */
public record JournalSettings(JournalMode mode, Duration timeout, int queue, long queueBytes, int writers) {

    /** @throws IllegalArgumentException if a number is not positive or the timeout shorter than a millisecond */
    public JournalSettings {
        if (timeout.toMillis() < 1 || queue < 1 || queueBytes < 1 || writers < 1) {
            throw new IllegalArgumentException("timeout, queue and writers of the journal must be positive");
        }
    }
}

package io.marketgate.journal.postgres;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** A series of failed commits: its begin, and the pause before the next attempt, which doubles each time. */
final class Setback {
    private static final long FIRST_PAUSE_NANOS = 50_000_000;
    /** As a part of the timeout, so that an entry is retried in time after the database comes back. */
    private static final int PAUSES_PER_TIMEOUT = 4;

    private static final long LONGEST_PAUSE_NANOS = 1_000_000_000;

    private final long timeoutNanos;
    private final long longestPauseNanos;
    private final LongSupplier ticker;
    private long pauseNanos = FIRST_PAUSE_NANOS;
    private volatile boolean met;
    private volatile long since;

    /** @param ticker monotonic nanoseconds */
    Setback(long timeoutNanos, LongSupplier ticker) {
        this.timeoutNanos = timeoutNanos;
        this.longestPauseNanos = Math.min(LONGEST_PAUSE_NANOS, timeoutNanos / PAUSES_PER_TIMEOUT);
        this.ticker = ticker;
    }

    /** Records that an attempt that began then has failed. */
    void failed(long begun) {
        if (!met) {
            since = begun;
            met = true;
        }
    }

    /** Records that an attempt has succeeded. */
    void over() {
        if (met) {
            met = false;
            pauseNanos = FIRST_PAUSE_NANOS;
        }
    }

    /** Whether the last attempt failed. */
    boolean isMet() {
        return met;
    }

    /** Whether attempts have failed for at least the timeout of a decision. */
    boolean lasts() {
        return met && ticker.getAsLong() - since >= timeoutNanos;
    }

    /** Waits before the next attempt. */
    void pause() {
        LockSupport.parkNanos(Math.min(pauseNanos, longestPauseNanos));
        pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }
}

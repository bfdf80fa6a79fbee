package io.marketgate.journal.postgres;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** That commits fail, since when, and how long to wait before the next attempt: twice as long each time. */
final class Setback {
    private static final long FIRST_PAUSE_NANOS = 50_000_000;
    /** Of the time an entry waits, so that one which comes while the database comes back is tried in time. */
    private static final int PAUSES_PER_TIMEOUT = 4;

    private static final long LONGEST_PAUSE_NANOS = 1_000_000_000;

    private final long timeoutNanos;
    private final long longestPauseNanos;
    private final LongSupplier ticker;
    private long pauseNanos = FIRST_PAUSE_NANOS;
    private volatile boolean met;
    private volatile long since;

    /** @param ticker nanoseconds that only rise */
    Setback(long timeoutNanos, LongSupplier ticker) {
        this.timeoutNanos = timeoutNanos;
        this.longestPauseNanos = Math.min(LONGEST_PAUSE_NANOS, timeoutNanos / PAUSES_PER_TIMEOUT);
        this.ticker = ticker;
    }

    /** An attempt that began then has failed. */
    void failed(long begun) {
        if (!met) {
            since = begun;
            met = true;
        }
    }

    /** An attempt has succeeded. */
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

    /** Whether attempts have failed for so long that a decision made then would have waited in vain. */
    boolean lasts() {
        return met && ticker.getAsLong() - since >= timeoutNanos;
    }

    /** Waits before the next attempt. */
    void pause() {
        LockSupport.parkNanos(Math.min(pauseNanos, longestPauseNanos));
        pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }
}

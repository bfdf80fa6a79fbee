package io.marketgate.journal.postgres;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Whether commits fail, and the pause before the next attempt, which doubles with each failure. */
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
    private volatile boolean underWay;
    private volatile long since;

    /** @param ticker monotonic nanoseconds */
    Setback(long timeoutNanos, LongSupplier ticker) {
        this.timeoutNanos = timeoutNanos;
        this.longestPauseNanos = Math.min(LONGEST_PAUSE_NANOS, timeoutNanos / PAUSES_PER_TIMEOUT);
        this.ticker = ticker;
    }

    /** Records that an attempt begins. */
    void attempted() {
        since = ticker.getAsLong();
        underWay = true;
    }

    /** Records that the attempt has failed. */
    void failed() {
        met = true;
        underWay = false;
    }

    /** Records that the attempt has ended because of its rows, which says nothing of others. */
    void undecided() {
        underWay = false;
    }

    /** Records that the attempt has succeeded. */
    void over() {
        underWay = false;
        if (met) {
            met = false;
            pauseNanos = FIRST_PAUSE_NANOS;
        }
    }

    /** Whether the last attempt that ended failed. */
    boolean isMet() {
        return met;
    }

    /** Whether an attempt has begun that has not ended. */
    boolean isUnderWay() {
        return underWay;
    }

    /** Whether a decision would wait in vain: the last attempt failed, or this one takes longer than a decision waits. */
    boolean isInTheWay() {
        return met || underWay && ticker.getAsLong() - since >= timeoutNanos;
    }

    /** Waits before the next attempt. */
    void pause() {
        LockSupport.parkNanos(Math.min(pauseNanos, longestPauseNanos));
        pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }
}

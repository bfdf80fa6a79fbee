package io.marketgate.residual;

import java.util.function.IntFunction;

/**
 * A few immutable values, the newest first. Thread-safe without a lock. If two threads keep a value at once, one value
 * may be lost; it is then computed again.
 */
final class Memo<E> {
    private final int most;
    private final IntFunction<E[]> arrays;
    private volatile E[] kept;

    /**
     * A memo without values.
     *
     * @param most how many values are kept; older ones are dropped
     * @param arrays makes an array of that length
     */
    Memo(int most, IntFunction<E[]> arrays) {
        this.most = most;
        this.arrays = arrays;
        this.kept = arrays.apply(0);
    }

    /** The values, the newest first; not to be changed. */
    E[] kept() {
        return kept;
    }

    /** Adds a value in front and drops the oldest if the memo is full. */
    void keep(E newest) {
        E[] old = kept;
        E[] all = arrays.apply(Math.min(old.length + 1, most));
        all[0] = newest;
        System.arraycopy(old, 0, all, 1, all.length - 1);
        kept = all;
    }
}

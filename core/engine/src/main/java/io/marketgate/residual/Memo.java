package io.marketgate.residual;

import java.util.Arrays;
import java.util.List;

/**
 * A few immutable values, the newest first. Thread-safe without a lock. If two threads keep a value at once, one value
 * may be lost; it is then computed again.
 */
final class Memo<E> {
    private final int most;
    // Always of one class, so that reading it in the hottest loops is inlined.
    private volatile List<E> kept = listOf(new Object[0]);

    /** @param most how many values are kept; older ones are dropped */
    Memo(int most) {
        this.most = most;
    }

    /** The values, the newest first; an immutable list. */
    List<E> kept() {
        return kept;
    }

    /** Adds a value in front and drops the oldest if the memo is full. */
    void keep(E newest) {
        List<E> old = kept;
        Object[] all = new Object[Math.min(old.size() + 1, most)];
        all[0] = newest;
        for (int i = 1; i < all.length; i++) {
            all[i] = old.get(i - 1);
        }
        kept = listOf(all);
    }

    @SuppressWarnings("unchecked")
    private static <E> List<E> listOf(Object[] values) {
        return (List<E>) Arrays.asList(values);
    }
}

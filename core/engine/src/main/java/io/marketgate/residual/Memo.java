package io.marketgate.residual;

import java.util.ArrayList;
import java.util.List;

/**
 * A few immutable values, the newest first. Thread-safe without a lock. If two threads keep a value at once, one value
 * may be lost; it is then computed again.
 */
public final class Memo<E> {
    private final int most;
    private volatile List<E> kept = List.of();

    /** @param most how many values are kept; older ones are dropped */
    public Memo(int most) {
        this.most = most;
    }

    /** The values, the newest first; an immutable list. */
    List<E> kept() {
        return kept;
    }

    /** Adds a value in front and drops the oldest if the memo is full. */
    void keep(E newest) {
        List<E> old = kept;
        List<E> all = new ArrayList<>(most);
        all.add(newest);
        all.addAll(old.subList(0, Math.min(old.size(), most - 1)));
        kept = List.copyOf(all);
    }
}

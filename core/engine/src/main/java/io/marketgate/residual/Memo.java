package io.marketgate.residual;

import java.util.ArrayList;
import java.util.List;

/**
 * A few immutable values, the newest first. Thread-safe without a lock: of two values kept at once one may be lost, and then
 * it is made again.
 */
public final class Memo<E> {
    private final int most;
    private volatile List<E> kept = List.of();

    /** @param most how many values are kept; older ones are forgotten */
    public Memo(int most) {
        this.most = most;
    }

    /** The values, the newest first; never changes. */
    List<E> kept() {
        return kept;
    }

    /** Keeps a value in front of the others. */
    void keep(E newest) {
        List<E> old = kept;
        List<E> all = new ArrayList<>(most);
        all.add(newest);
        all.addAll(old.subList(0, Math.min(old.size(), most - 1)));
        kept = List.copyOf(all);
    }
}

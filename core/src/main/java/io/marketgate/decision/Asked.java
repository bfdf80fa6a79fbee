package io.marketgate.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * What a judgement has asked of a cart and its buyer. Whoever has asked nothing says the same of every cart; whoever has
 * asked only how counters stand, the papers of a line that states none, or a buyer of whom nothing is known, says the same
 * whenever these are so again. What is said of a person or of stated papers is never kept.
 */
final class Asked {
    private List<Tally.Count> counts = List.of();
    private boolean counters;
    private boolean papers;
    private boolean buyer;
    private boolean more;

    void counter() {
        counters = true;
    }

    void count(Tally.Count count) {
        counts = counts.isEmpty() ? new ArrayList<>(2) : counts;
        counts.add(count);
    }

    void papers(boolean none) {
        papers = true;
        more |= !none;
    }

    void buyer(boolean unknown) {
        buyer = true;
        more |= !unknown;
    }

    void more() {
        more = true;
    }

    /** Whether nothing was asked that another cart or buyer may answer differently. */
    boolean nothing() {
        return !counters && !papers && !buyer && !more;
    }

    /** Whether it can be told when the same would be answered again. */
    boolean repeats() {
        return !more;
    }

    /**
     * Whether another situation of the same line plan answers all of it in the same way.
     *
     * @throws ArithmeticException if a counter cannot be counted there
     */
    boolean answeredAlike(Situation situation) {
        if (papers && !situation.statesNothing() || buyer && !situation.knowsNobody()) {
            return false;
        }
        for (int i = 0; i < counts.size(); i++) {
            if (!situation.standsAt(counts.get(i))) {
                return false;
            }
        }
        return true;
    }
}

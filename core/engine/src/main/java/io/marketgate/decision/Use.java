package io.marketgate.decision;

import io.marketgate.rule.Counter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an order adds to one counter over time, for one key of it.
 *
 * @param owner whose counter it is: a market's code, or the id of the merchant's own rule
 * @param counter the counter's name, unique with its owner
 * @param key what it is counted under; null if unknown, and then it counts under every key
 * @param word for a counter of different values: the value; else null
 * @param amount in the counter's unit; null if unknown, and then a limit on it counts as exceeded
 */
public record Use(
        String owner,
        String counter,
        @Nullable String key,
        @Nullable String word,
        @Nullable BigDecimal amount) {

    /** @throws IllegalArgumentException if the amount is negative */
    public Use {
        if (amount != null && amount.signum() < 0) {
            throw new IllegalArgumentException("nothing is used less than not at all");
        }
    }

    /** The same, of that amount. */
    public Use of(BigDecimal known) {
        return new Use(owner, counter, key, word, known);
    }

    /** Whether that counter counts it under that key. */
    public boolean countsFor(Counter of, String under) {
        return counter.equals(of.name()) && owner.equals(of.owner()) && (key == null || key.equals(under));
    }
}

package io.marketgate.rule;

import java.math.BigDecimal;

/** The side of a bound a number lies on. */
public enum Comparison {
    /** Greater than. */
    OVER("over"),
    /** Less than. */
    UNDER("under"),
    /** Greater than or equal. */
    AT_LEAST("of at least"),
    /** Less than or equal. */
    AT_MOST("of at most");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    /** How an English sentence puts it before the bound. */
    public String words() {
        return words;
    }

    /** Whether a number that grows keeps to this side of the bound. */
    boolean isLowerBound() {
        return this == OVER || this == AT_LEAST;
    }

    /** Whether the number lies on this side of the bound. */
    public boolean test(BigDecimal number, BigDecimal bound) {
        int order = number.compareTo(bound);
        return switch (this) {
            case OVER -> order > 0;
            case UNDER -> order < 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
        };
    }
}

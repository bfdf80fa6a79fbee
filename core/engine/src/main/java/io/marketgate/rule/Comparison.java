package io.marketgate.rule;

import java.math.BigDecimal;

/** The side of a bound a number lies on. */
public enum Comparison {
    /** Greater than. */
    OVER,
    /** Less than. */
    UNDER,
    /** Greater than or equal. */
    AT_LEAST,
    /** Less than or equal. */
    AT_MOST;

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

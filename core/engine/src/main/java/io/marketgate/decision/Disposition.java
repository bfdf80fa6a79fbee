package io.marketgate.decision;

/** What happens to the cart as a whole. */
public enum Disposition {
    SELL_LOCAL,
    REDIRECT,
    /** Some lines sell here, some elsewhere. */
    SPLIT,
    BLOCK
}

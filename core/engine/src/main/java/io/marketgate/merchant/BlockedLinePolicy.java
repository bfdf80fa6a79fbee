package io.marketgate.merchant;

/** What a blocked line does to its cart. */
public enum BlockedLinePolicy {
    /** The whole cart waits; lines keep their verdicts. */
    BLOCK_CART,
    /** The line is left out of the disposition, but stays listed with its reasons. */
    DROP_LINES
}

package io.marketgate.merchant;

/** What a blocked line does to its cart. */
public enum BlockedLinePolicy {
    /** Blocks the whole cart; lines keep their verdicts. */
    BLOCK_CART,
    /** Leaves the line out of the disposition; it stays listed with its reasons. */
    DROP_LINES
}

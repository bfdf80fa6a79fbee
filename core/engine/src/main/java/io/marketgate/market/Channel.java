package io.marketgate.market;

/** The law under which a line is sold into a market. The order of the constants is the order of preference. */
public enum Channel {
    /** Goods that were placed on the market they are sold in. */
    DOMESTIC,
    /** A parcel shipped to a consumer from another market. */
    CROSS_BORDER
}

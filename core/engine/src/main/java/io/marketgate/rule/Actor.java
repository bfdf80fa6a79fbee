package io.marketgate.rule;

/** Who can cure a finding. */
public enum Actor {
    SHOPPER,
    MERCHANT,
    PARTNER
}

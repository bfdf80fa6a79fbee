package io.marketgate.rule;

/** Who can remedy a finding. */
public enum Actor {
    SHOPPER,
    MERCHANT,
    PARTNER
}

package io.marketgate.rule;

/** When a need must be met. */
public enum Due {
    SALE,
    DISPATCH
}

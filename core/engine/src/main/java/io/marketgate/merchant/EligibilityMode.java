package io.marketgate.merchant;

/** Whether a SKU without an eligibility row may be sold by rule alone. */
public enum EligibilityMode {
    BY_RULE,
    EXPLICIT
}

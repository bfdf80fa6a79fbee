package io.marketgate.decision;

/** What opens a way, as a word of the wire contract. */
public enum RemedyAction {
    PROVIDE_EVIDENCE,
    VERIFY_IDENTITY,
    REDUCE_QUANTITY,
    CORRECT_ADDRESS,
    USE_STOREFRONT,
    ENGAGE_PARTNER,
    PRESENT_PRESCRIPTION,
    CHANGE_ELIGIBILITY
}

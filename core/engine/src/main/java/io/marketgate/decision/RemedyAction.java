package io.marketgate.decision;

/**
 * What opens a way, as a word of the wire contract; in the order in which it is done. Who the buyer is comes before her papers,
 * because they are kept for her alone.
 */
public enum RemedyAction {
    CORRECT_ADDRESS,
    REDUCE_QUANTITY,
    VERIFY_IDENTITY,
    PROVIDE_EVIDENCE,
    PRESENT_PRESCRIPTION,
    ENGAGE_PARTNER,
    CHANGE_ELIGIBILITY,
    USE_STOREFRONT
}

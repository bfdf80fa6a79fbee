package io.marketgate.checkout.handover;

/** What a receiving storefront learns of a token. */
public sealed interface Redemption {

    /** It is good, and says this. */
    record Valid(Handover handover) implements Redemption {}

    /** It is not good. */
    record Invalid(Why why) implements Redemption {}

    /** Why a token is not good. */
    enum Why {
        /** It is no token at all. */
        MALFORMED,
        /** It was altered, or made with another key. */
        SIGNATURE,
        /** Its time is over. */
        EXPIRED,
        /** It is for another storefront. */
        OTHER_STOREFRONT,
        /** It has been redeemed already. */
        USED
    }
}

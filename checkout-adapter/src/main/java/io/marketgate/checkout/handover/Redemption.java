package io.marketgate.checkout.handover;

/** The result of a token for a receiving storefront. */
public sealed interface Redemption {

    /**
     * The token is valid and contains this.
     *
     * @param repeated whether the same caller has redeemed it before, less than a minute ago
     */
    record Valid(Handover handover, boolean repeated) implements Redemption {}

    /** The token is invalid. */
    record Invalid(Why why) implements Redemption {}

    /** Why a token is invalid. */
    enum Why {
        /** It is not a token. */
        MALFORMED,
        /** It was altered, or made with another key. */
        SIGNATURE,
        /** It has expired. */
        EXPIRED,
        /** It is for another storefront. */
        OTHER_STOREFRONT,
        /** It has been redeemed already. */
        USED
    }
}

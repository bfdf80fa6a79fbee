package io.marketgate.checkout.receipt;

/** Whether an order may rely on a receipt. */
public sealed interface ReceiptVerification {

    /** It may: this was decided of this very cart. */
    record Valid(Receipt receipt) implements ReceiptVerification {}

    /** It may not. */
    record Invalid(Why why) implements ReceiptVerification {}

    /** Why not. */
    enum Why {
        /** It is no receipt at all. */
        MALFORMED,
        /** It names a key that is not ours. */
        UNKNOWN_KEY,
        /** It was altered. */
        SIGNATURE,
        /** It is another merchant's. */
        OTHER_MERCHANT,
        /** The cart is not the one that was decided. */
        CART_CHANGED,
        /** The order was placed too late for it. */
        EXPIRED,
        /** The order was placed before it was given. */
        GIVEN_LATER
    }
}

package io.marketgate.checkout.receipt;

/** Whether an order may rely on a receipt. */
public sealed interface ReceiptVerification {

    /** It may: the receipt is for exactly this cart. */
    record Valid(Receipt receipt) implements ReceiptVerification {}

    /** It may not. */
    record Invalid(Why why) implements ReceiptVerification {}

    /** Why not. */
    enum Why {
        /** It is not a receipt. */
        MALFORMED,
        /** It names an unknown key. */
        UNKNOWN_KEY,
        /** It was altered. */
        SIGNATURE,
        /** It is another merchant's. */
        OTHER_MERCHANT,
        /** The cart is not the one that was decided. */
        CART_CHANGED,
        /** The order was placed after its expiry. */
        EXPIRED,
        /** The order was placed before it was issued. */
        GIVEN_LATER
    }
}

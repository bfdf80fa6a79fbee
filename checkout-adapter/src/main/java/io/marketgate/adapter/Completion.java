package io.marketgate.adapter;

import io.marketgate.checkout.receipt.ReceiptVerification;

/** Whether a placed order may be completed: captured, shipped or handed over. */
public sealed interface Completion {

    /** It may: this order went through the gate, or none of its goods had to. */
    record Proven() implements Completion {}

    /** It may not. */
    record Unproven(Why why) implements Completion {}

    /** The reason for a refusal. */
    enum Why {
        /** The order carries no receipt. */
        NO_RECEIPT,
        /** The text that the order carries is not a receipt. */
        MALFORMED,
        /** The receipt names a key that the gate does not have. */
        UNKNOWN_KEY,
        /** The receipt was altered. */
        SIGNATURE,
        /** The receipt belongs to another merchant. */
        OTHER_MERCHANT,
        /** The order differs from the cart that was decided. */
        CART_CHANGED,
        /** The order was placed after the receipt expired. */
        EXPIRED,
        /** The order was placed before the receipt was issued. */
        GIVEN_LATER,
        /** The receipt records that this storefront must not sell the goods. */
        NOT_SOLD_HERE;

        static Why of(ReceiptVerification.Why why) {
            return switch (why) {
                case MALFORMED -> MALFORMED;
                case UNKNOWN_KEY -> UNKNOWN_KEY;
                case SIGNATURE -> SIGNATURE;
                case OTHER_MERCHANT -> OTHER_MERCHANT;
                case CART_CHANGED -> CART_CHANGED;
                case EXPIRED -> EXPIRED;
                case GIVEN_LATER -> GIVEN_LATER;
            };
        }
    }
}

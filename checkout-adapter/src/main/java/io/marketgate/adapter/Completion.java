package io.marketgate.adapter;

import io.marketgate.checkout.receipt.ReceiptVerification;

/** Whether an order that stands may be completed: captured, shipped, handed over. */
public sealed interface Completion {

    /** It may: this very order went through the gate, or nothing in it had to. */
    record Proven() implements Completion {}

    /** It may not. */
    record Unproven(Why why) implements Completion {}

    /** Why not. */
    enum Why {
        /** It carries no receipt. */
        NO_RECEIPT,
        /** What it carries is no receipt at all. */
        MALFORMED,
        /** Its receipt names a key that is not ours. */
        UNKNOWN_KEY,
        /** Its receipt was altered. */
        SIGNATURE,
        /** Its receipt is another merchant's. */
        OTHER_MERCHANT,
        /** It is not the cart that was decided. */
        CART_CHANGED,
        /** It was placed too late for its receipt. */
        EXPIRED,
        /** It was placed before its receipt was given. */
        GIVEN_LATER,
        /** Its receipt says that this storefront was not to sell it. */
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

package io.marketgate.journal;

/**
 * How far a purchase has come when a storefront asks. Each stage is decided anew, so that skipping one gains nothing. A
 * stage decides nothing: it is recorded, so that an auditor sees at which step an answer was given.
 */
public enum Stage {
    /** A product page. */
    BROWSE,
    /** Lines change; the address may be unknown. */
    CART,
    /** The shopper chooses how it is shipped. */
    SHIPPING,
    /** The shopper chooses how to pay. */
    PAYMENT,
    /** The order is about to be placed. */
    PLACE_ORDER,
    /** An order that stands is about to change. */
    EDIT,
    /** A subscription is about to place its next order. */
    RENEWAL;

    /** Whether an order comes of it, so that nothing may stay unknown. */
    public boolean isOfOrder() {
        return this == PLACE_ORDER || this == EDIT || this == RENEWAL;
    }
}

package io.marketgate.adapter;

/** How far a checkout has come when its platform asks. Every stage is ruled anew, so that none can be walked around. */
public enum Stage {
    /** Lines change; the address may not be known yet. */
    CART,
    /** The platform asks where and how it may be sent. */
    SHIPPING,
    /** The platform asks how it may be paid. */
    PAYMENT,
    /** The order is about to be placed: what is not known now closes. */
    PLACE_ORDER
}

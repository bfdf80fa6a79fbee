package io.marketgate.adapter;

/**
 * How far a checkout has come when its platform asks. Each stage is ruled anew, so that skipping a stage gains nothing.
 */
public enum Stage {
    /** Lines change; the address may be unknown. */
    CART,
    /** The platform asks for shipping options. */
    SHIPPING,
    /** The platform asks for payment methods. */
    PAYMENT,
    /** The order is about to be placed: unknown facts close the gate now. */
    PLACE_ORDER
}

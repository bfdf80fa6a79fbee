/**
 * Receipts: signed verdicts of a cart, so that capture and shipping can check an order without asking the gate.
 * Contains verdicts and no reasons, a salted hash of the cart and not the cart. Signing takes tens of microseconds and
 * runs off the event loop.
 */
@NullMarked
package io.marketgate.checkout.receipt;

import org.jspecify.annotations.NullMarked;

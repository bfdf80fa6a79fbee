/**
 * Receipts: what was decided of a cart, signed, so that capture and shipping can check an order without asking the gate.
 * Carries verdicts and never reasons, a salted hash of the cart and never the cart. Signing costs tens of microseconds
 * and is done off the event loop.
 */
@NullMarked
package io.marketgate.checkout.receipt;

import org.jspecify.annotations.NullMarked;

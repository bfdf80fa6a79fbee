/**
 * Sending a shopper with some lines of a cart to another storefront, protected against alteration. Handles URLs and
 * keys; whether a line may go there has been decided before.
 */
@NullMarked
package io.marketgate.checkout.handover;

import org.jspecify.annotations.NullMarked;

/**
 * Sending a shopper with some lines of a cart to another storefront so that nobody can alter them on the way. Knows URLs
 * and keys; that a line may go there has been decided before.
 */
@NullMarked
package io.marketgate.checkout.handover;

import org.jspecify.annotations.NullMarked;

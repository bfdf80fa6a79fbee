/**
 * Who the buyer is, for storefronts and identity officers: the wire of {@code io.marketgate.identity}. Holds a number or a
 * name no longer than a request takes.
 */
@NullMarked
package io.marketgate.checkout.identity;

import org.jspecify.annotations.NullMarked;

/**
 * The buyer's identity, for storefronts and identity officers: the wire of {@code io.marketgate.identity}. Holds a
 * number or a name only during its request.
 */
@NullMarked
package io.marketgate.checkout.identity;

import org.jspecify.annotations.NullMarked;

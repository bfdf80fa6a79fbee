/** The destination of a cart: addresses as storefronts send them, and what they resolve to. Stores none. */
@NullMarked
package io.marketgate.checkout.address;

import org.jspecify.annotations.NullMarked;

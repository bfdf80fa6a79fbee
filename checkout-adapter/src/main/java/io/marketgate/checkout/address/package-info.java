/** Where a cart goes: addresses as storefronts send them, and what they resolve to. Keeps none. */
@NullMarked
package io.marketgate.checkout.address;

import org.jspecify.annotations.NullMarked;

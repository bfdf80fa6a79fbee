/**
 * Shopify: rates of a carrier service, holds on orders that should not have been placed, and the question of a validation
 * function that may call out. Knows nothing of other platforms.
 */
@NullMarked
package io.marketgate.adapter.shopify;

import org.jspecify.annotations.NullMarked;

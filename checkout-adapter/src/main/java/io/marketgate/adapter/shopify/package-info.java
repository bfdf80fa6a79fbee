/**
 * Shopify: rates of a carrier service, holds on orders that should not have been placed, the question of a validation function
 * that may call out, and what one that may not is told ahead of time. Knows nothing of other platforms.
 */
@NullMarked
package io.marketgate.adapter.shopify;

import org.jspecify.annotations.NullMarked;

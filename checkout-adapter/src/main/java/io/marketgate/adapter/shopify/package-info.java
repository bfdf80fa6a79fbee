/**
 * Shopify: rates of a carrier service, holds on orders that should not have been placed, errors for a validation
 * function with network access, and metafields written in advance for one without. Knows nothing of other platforms.
 */
@NullMarked
package io.marketgate.adapter.shopify;

import org.jspecify.annotations.NullMarked;

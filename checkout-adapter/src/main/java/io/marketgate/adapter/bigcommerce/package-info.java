/** BigCommerce's Shipping Provider API. Knows nothing of other platforms. */
@NullMarked
package io.marketgate.adapter.bigcommerce;

import org.jspecify.annotations.NullMarked;

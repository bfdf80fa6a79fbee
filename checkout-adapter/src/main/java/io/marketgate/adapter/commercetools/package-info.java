/** commercetools API Extensions for carts and orders. Knows nothing of other platforms. */
@NullMarked
package io.marketgate.adapter.commercetools;

import org.jspecify.annotations.NullMarked;

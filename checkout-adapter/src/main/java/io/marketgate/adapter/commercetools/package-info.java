/** commercetools API Extensions for carts and orders, and hand-overs into its projects. Knows nothing of other platforms. */
@NullMarked
package io.marketgate.adapter.commercetools;

import org.jspecify.annotations.NullMarked;

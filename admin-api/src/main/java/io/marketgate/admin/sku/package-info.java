/** What the merchant sells and its own word on where, as staff keep them. Knows no rules. */
@NullMarked
package io.marketgate.admin.sku;

import org.jspecify.annotations.NullMarked;

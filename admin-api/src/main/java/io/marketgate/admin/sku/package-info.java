/** What the merchant sells and its own word on where, as staff maintain them. Independent of rules. */
@NullMarked
package io.marketgate.admin.sku;

import org.jspecify.annotations.NullMarked;

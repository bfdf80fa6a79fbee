/** The merchant's shops, as staff keep them. Sells nothing and decides nothing. */
@NullMarked
package io.marketgate.admin.storefront;

import org.jspecify.annotations.NullMarked;

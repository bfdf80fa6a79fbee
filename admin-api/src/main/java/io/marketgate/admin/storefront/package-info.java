/** The merchant's storefronts, as staff maintain them. Sells nothing and decides nothing. */
@NullMarked
package io.marketgate.admin.storefront;

import org.jspecify.annotations.NullMarked;

/** The credentials of storefronts: created, shown once, deleted. */
@NullMarked
package io.marketgate.admin.key;

import org.jspecify.annotations.NullMarked;

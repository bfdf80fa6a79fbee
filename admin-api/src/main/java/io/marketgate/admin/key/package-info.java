/** The credentials of storefronts: made once, shown once, ended. */
@NullMarked
package io.marketgate.admin.key;

import org.jspecify.annotations.NullMarked;

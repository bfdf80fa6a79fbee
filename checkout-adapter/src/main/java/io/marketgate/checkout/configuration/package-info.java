/** The one place where the parts of the storefront side that know no container are put together as beans. */
@NullMarked
package io.marketgate.checkout.configuration;

import org.jspecify.annotations.NullMarked;

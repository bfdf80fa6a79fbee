/** Assembles as beans the parts of the storefront side that do not depend on a container. */
@NullMarked
package io.marketgate.checkout.configuration;

import org.jspecify.annotations.NullMarked;

/** Tests of the storefront side through HTTP, on a gate with the demonstration merchant. */
@NullMarked
package io.marketgate.checkout;

import org.jspecify.annotations.NullMarked;

/**
 * Who is let in and what is let out: the lease on the catalogue, the caller's merchant and storefronts. Decides nothing
 * about goods.
 */
@NullMarked
package io.marketgate.checkout.admission;

import org.jspecify.annotations.NullMarked;

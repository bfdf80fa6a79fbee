/**
 * Admission of requests and release of answers: the lease on the catalogue, the caller's merchant and storefronts.
 * Decides nothing about goods.
 */
@NullMarked
package io.marketgate.checkout.admission;

import org.jspecify.annotations.NullMarked;

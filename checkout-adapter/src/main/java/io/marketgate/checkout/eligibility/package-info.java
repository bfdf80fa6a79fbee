/**
 * Eligibility for product pages, before there is a buyer. Uses the same engine with identity and price unknown, and
 * records nothing. Takes no personal data. If a sale depends on the buyer or on a limit in money, it says only that
 * conditions apply.
 */
@NullMarked
package io.marketgate.checkout.eligibility;

import org.jspecify.annotations.NullMarked;

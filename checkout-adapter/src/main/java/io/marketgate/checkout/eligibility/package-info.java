/**
 * What a product page may say before there is a buyer: the same engine, identity and price unknown, nothing recorded.
 * Takes no personal data and never says more than that conditions apply where a buyer is still to be known, or where a
 * limit in money stands between.
 */
@NullMarked
package io.marketgate.checkout.eligibility;

import org.jspecify.annotations.NullMarked;

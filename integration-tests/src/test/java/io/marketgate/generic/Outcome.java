package io.marketgate.generic;

import org.jspecify.annotations.Nullable;

/**
 * The result of an order.
 *
 * @param sold whether it is placed
 * @param refusal what the shopper reads if it is not
 * @param crash an error that the platform would report itself; a connector must never cause one
 */
record Outcome(
        boolean sold, @Nullable String refusal, @Nullable String crash) {
    static final Outcome SOLD = new Outcome(true, null, null);
}

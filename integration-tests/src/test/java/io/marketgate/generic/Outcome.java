package io.marketgate.generic;

import org.jspecify.annotations.Nullable;

/**
 * What comes of an order.
 *
 * @param sold whether it is placed
 * @param refusal what the shopper reads if it is not
 * @param crash what the platform would make an error of its own of; no connector may leave it to that
 */
record Outcome(
        boolean sold, @Nullable String refusal, @Nullable String crash) {
    static final Outcome SOLD = new Outcome(true, null, null);
}

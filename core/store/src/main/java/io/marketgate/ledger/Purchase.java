package io.marketgate.ledger;

import io.marketgate.merchant.StorefrontId;
import org.jspecify.annotations.Nullable;

/**
 * A cart that a person may order. What it reserved itself and was not committed does not count against it, and when it
 * reserves again, that is given up: a shopper whose payment failed is not in her own way.
 *
 * @param cart the storefront's name for the cart; null if it has none, and then everything reserved counts
 */
public record Purchase(
        Person person, StorefrontId storefront, @Nullable String cart) {}

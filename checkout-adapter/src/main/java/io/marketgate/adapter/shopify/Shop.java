package io.marketgate.adapter.shopify;

import io.marketgate.access.Caller;
import io.marketgate.merchant.StorefrontId;

/**
 * A shop that has the app installed.
 *
 * @param caller as whom its calls are answered, once they are proven
 */
record Shop(Caller caller, StorefrontId storefront, ShopifyConfig.Shop settings) {}

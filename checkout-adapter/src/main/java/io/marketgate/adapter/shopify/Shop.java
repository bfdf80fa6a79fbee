package io.marketgate.adapter.shopify;

import io.marketgate.access.Caller;
import io.marketgate.merchant.StorefrontId;

/**
 * A shop that has the app installed.
 *
 * @param caller the caller that the shop's authenticated calls act as
 */
record Shop(Caller caller, StorefrontId storefront, ShopifyConfig.Shop settings) {}

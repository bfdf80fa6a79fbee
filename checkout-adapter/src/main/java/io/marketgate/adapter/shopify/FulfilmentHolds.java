package io.marketgate.adapter.shopify;

import java.util.concurrent.CompletionStage;

/** Stops placed orders from being shipped. */
interface FulfilmentHolds {
    /**
     * Holds every part of an order that is not shipped yet. Holding a held part has no effect.
     *
     * @param order its id in the Admin API
     * @param why for the merchant's staff; no personal data
     * @return fails unless every part is known to be held
     */
    CompletionStage<Void> hold(ShopifyConfig.Shop shop, String order, String why);
}

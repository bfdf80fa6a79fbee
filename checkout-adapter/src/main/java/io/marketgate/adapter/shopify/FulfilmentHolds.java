package io.marketgate.adapter.shopify;

import java.util.concurrent.CompletionStage;

/** Keeps orders that were placed from being sent. */
interface FulfilmentHolds {
    /**
     * Holds all of an order that is not sent yet. Holding what is held changes nothing.
     *
     * @param order its id in the Admin API
     * @param why for the shop's staff; nothing personal
     * @return fails unless every part is known to be held
     */
    CompletionStage<Void> hold(ShopifyConfig.Shop shop, String order, String why);
}

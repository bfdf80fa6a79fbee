package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletionStage;

/** Reads orders that stand, of which a webhook tells only the number. */
interface PlacedOrders {
    /**
     * The order as it is now.
     *
     * @param order its id in the Admin API
     * @return fails if the order cannot be read in time
     */
    CompletionStage<JsonNode> read(ShopifyConfig.Shop shop, String order);
}

package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformHttp;
import io.marketgate.market.MarketCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What the gate says to Shopify, and takes for an answer, for those who hold it against Shopify's own schemas. */
public final class SaidToShopify {
    private SaidToShopify() {}

    /** The calls, each a {@code query} and its {@code variables}, by which an order is held. */
    public static List<JsonNode> holding() {
        HoldingShop shop = HoldingShop.open();
        new AdminApi(new PlatformHttp(Runnable::run))
                .hold(new ConfiguredShop(shop.origin()), "gid://shopify/Order/1", "why")
                .toCompletableFuture()
                .join();
        return shop.calls();
    }

    /** The code of a user error by which it knows that a part of an order is held already. */
    public static String heldAlready() {
        return AdminApi.HELD_ALREADY;
    }

    /** The states of a part of an order that is not held any more. */
    public static Set<String> over() {
        return AdminApi.OVER;
    }

    /** A line of the metafields' file. */
    public static JsonNode line() {
        Instant now = Instant.parse("2026-11-23T04:00:00Z");
        TreeMap<MarketCode, MarketVerdict> markets = new TreeMap<>();
        markets.put(new MarketCode("SG"), MarketVerdict.open(now.plusSeconds(60), 3));
        return Metafield.of("gid://shopify/ProductVariant/1", 1, now, markets);
    }
}

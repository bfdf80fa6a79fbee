package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformHttp;
import io.marketgate.market.MarketCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The gate's calls to Shopify and the answers that it accepts, for tests against Shopify's own schemas. */
public final class SaidToShopify {
    private SaidToShopify() {}

    /** The calls that hold an order, each a {@code query} and its {@code variables}. */
    public static List<JsonNode> holding() {
        HoldingShop shop = HoldingShop.open();
        new AdminApi(new PlatformHttp(Runnable::run))
                .hold(new ConfiguredShop(shop.origin()), "gid://shopify/Order/1", "why")
                .toCompletableFuture()
                .join();
        return shop.calls();
    }

    /** The call that reads an order, a {@code query} and its {@code variables}. */
    public static JsonNode reading() {
        HoldingShop shop = HoldingShop.open();
        new AdminApi(new PlatformHttp(Runnable::run))
                .read(new ConfiguredShop(shop.origin()), "gid://shopify/Order/1")
                .toCompletableFuture()
                .join();
        return shop.calls().get(0);
    }

    /** The code of a user error which means that the part is already held. */
    public static String heldAlready() {
        return AdminApi.HELD_ALREADY;
    }

    /** The states of a part that is no longer held. */
    public static Set<String> over() {
        return AdminApi.OVER;
    }

    /** A line of the metafields file. */
    public static JsonNode line() {
        Instant now = Instant.parse("2026-11-23T04:00:00Z");
        TreeMap<MarketCode, MarketVerdict> markets = new TreeMap<>();
        markets.put(new MarketCode("SG"), MarketVerdict.open(now.plusSeconds(60), 3));
        return Metafield.of("gid://shopify/ProductVariant/1", 1, now, markets);
    }
}

package io.marketgate.adapter.envoy;

import io.marketgate.adapter.Namesake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Storefronts behind a gateway, whose orders have a form of their own. */
public final class GatewayStorefronts {
    private GatewayStorefronts() {}

    /** Settings of a gate with these storefronts. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (String storefront : List.of("cn-flagship", "global", "bkk-wellness")) {
            String prefix = "marketgate.adapters.envoy." + storefront + ".";
            settings.put(prefix + "lines", "/order/items");
            settings.put(prefix + "sku", "/code");
            settings.put(prefix + "quantity", "/count");
            settings.put(prefix + "unit-price", "/price");
            settings.put(prefix + "currency", "/order/currency");
            settings.put(prefix + "ship-to", "/order/address");
            settings.put(prefix + "country", "/land");
            settings.put(prefix + "postal-code", "/zip");
            settings.put(prefix + "subject", "/order/buyer");
        }
        settings.put("marketgate.adapters.envoy." + Namesake.BINDING + ".storefront", Namesake.STOREFRONT);
        return settings;
    }
}

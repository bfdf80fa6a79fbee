package io.marketgate.adapter.ucp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings that only this protocol's bindings have. */
public final class UcpBindings {
    private UcpBindings() {}

    /** Such settings of the tests' bindings; those with a slow or dead upstream have none. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        for (String storefront : List.of("cn-flagship", "global", "bkk-wellness", "unlisted")) {
            settings.put("marketgate.adapters.ucp." + storefront + ".permalink", "https://shop.example/buy");
        }
        for (String storefront : List.of("global", "bkk-wellness")) {
            settings.put("marketgate.adapters.ucp." + storefront + ".lookup-authorization", "Bearer gates-lookup");
        }
        return settings;
    }
}

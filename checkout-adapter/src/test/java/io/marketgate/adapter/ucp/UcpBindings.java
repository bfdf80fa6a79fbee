package io.marketgate.adapter.ucp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings that only bindings of this protocol have. */
public final class UcpBindings {
    private UcpBindings() {}

    /** What the tests' bindings have of them; those that are slow or dead have none. */
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

package io.marketgate.adapter.proxy;

import io.marketgate.adapter.Binding;
import io.marketgate.adapter.Namesake;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings of storefronts that agents reach through the gate; each test scripts the upstream. */
public final class AgentStorefronts {
    private AgentStorefronts() {}

    /** Settings for these protocols, with an upstream that lives as long as the JVM. */
    public static Map<String, String> settings(String... protocols) {
        Map<String, String> settings = new HashMap<>();
        String shop = ScriptedMerchant.start();
        for (String protocol : protocols) {
            // The catalogue has the first three of them.
            for (String storefront : List.of("cn-flagship", "global", "bkk-wellness", "unlisted")) {
                bind(protocol, storefront, shop, "PT20S", settings);
            }
            bind(protocol, Namesake.BINDING, shop, "PT20S", settings);
            settings.putAll(Namesake.settings(protocol));
            bind(protocol, "slow", shop, "PT0.3S", settings);
            bind(protocol, "dead", "http://localhost:1", "PT20S", settings);
        }
        return settings;
    }

    /** A storefront of one of them, for tests without an upstream. */
    public static ProxiedStorefront shop(String protocol) {
        StorefrontId storefront = new StorefrontId("global");
        return new ProxiedStorefront(
                protocol,
                new Binding(new MerchantId("demo"), storefront).caller(protocol),
                storefront,
                new Upstream(URI.create("https://shop.example/ucp"), Duration.ofSeconds(1)),
                "https://gate.example/adapters/" + protocol + "/global",
                null);
    }

    private static void bind(
            String protocol, String storefront, String upstream, String timeout, Map<String, String> settings) {
        String prefix = "marketgate.adapters." + protocol + "." + storefront + ".";
        settings.put(prefix + "merchant", "demo");
        settings.put(prefix + "upstream", upstream);
        settings.put(prefix + "public-url", "https://gate.example/adapters/" + protocol + "/" + storefront);
        settings.put(prefix + "identity-page", "https://shop.example/identity?session={session}");
        settings.put(prefix + "timeout", timeout);
    }
}

package io.marketgate.adapter.commercetools;

import java.util.Map;

/**
 * Projects with a type for receipts: two of the demonstration merchant, one of them with a binding name of its own, and
 * one of a merchant that also sells unregulated goods.
 */
public final class Projects {
    /** The merchant that also sells unregulated goods, and its storefront. */
    static final String BAZAAR = "bazaar";

    private Projects() {}

    /** Settings of a gate with these projects. */
    public static Map<String, String> settings() {
        String flagship = "marketgate.adapters.commercetools.cn-flagship.";
        String world = "marketgate.adapters.commercetools.world.";
        String bazaar = "marketgate.adapters.commercetools." + BAZAAR + ".";
        return Map.of(
                bazaar + "merchant",
                BAZAAR,
                bazaar + "receipt-type",
                "bazaar-order",
                "marketgate.adapters.pass-unlisted",
                BAZAAR + "/" + BAZAAR,
                flagship + "merchant",
                "demo",
                flagship + "receipt-type",
                "flagship-order",
                world + "merchant",
                "demo",
                world + "storefront",
                "global",
                world + "receipt-type",
                "marketgate-order");
    }
}

package io.marketgate.adapter.commercetools;

import java.util.Map;

/** Projects of the demonstration merchant with a place for receipts, one of them bound under a name of its own. */
public final class Projects {
    private Projects() {}

    /** Settings of a gate that knows them. */
    public static Map<String, String> settings() {
        String flagship = "marketgate.adapters.commercetools.cn-flagship.";
        String world = "marketgate.adapters.commercetools.world.";
        return Map.of(
                flagship + "merchant", "demo",
                flagship + "receipt-type", "flagship-order",
                world + "merchant", "demo",
                world + "storefront", "global",
                world + "receipt-type", "marketgate-order");
    }
}

package io.marketgate.adapter;

import java.util.Map;

/**
 * A second merchant's storefront, whose id one of the demonstration merchant's has as well; bound on every platform under a
 * name of its own. It ships into Singapore and sells {@code LIPSTICK-1} there, which the demonstration merchant's does not.
 */
public final class Namesake {
    /** The name of the binding. */
    public static final String BINDING = "second-flagship";

    /** The merchant. */
    public static final String MERCHANT = "second";
    /** The storefront's id. */
    public static final String STOREFRONT = "cn-flagship";

    private Namesake() {}

    /** Whose the binding is on a platform. */
    public static Map<String, String> settings(String platform) {
        String prefix = "marketgate.adapters." + platform + "." + BINDING + ".";
        return Map.of(prefix + "merchant", MERCHANT, prefix + "storefront", STOREFRONT);
    }
}

package io.marketgate.adapter;

import java.util.Map;

/**
 * A second merchant's storefront with the same id as one of the demonstration merchant's, bound on every platform under
 * a name of its own. It ships to Singapore and sells {@code LIPSTICK-1} there, which the demonstration merchant's does
 * not.
 */
public final class Namesake {
    /** The name of the binding. */
    public static final String BINDING = "second-flagship";

    /** The merchant. */
    public static final String MERCHANT = "second";
    /** The storefront's id. */
    public static final String STOREFRONT = "cn-flagship";

    private Namesake() {}

    /** The settings of its binding on a platform. */
    public static Map<String, String> settings(String platform) {
        String prefix = "marketgate.adapters." + platform + "." + BINDING + ".";
        return Map.of(prefix + "merchant", MERCHANT, prefix + "storefront", STOREFRONT);
    }
}

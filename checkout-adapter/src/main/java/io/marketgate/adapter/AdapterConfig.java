package io.marketgate.adapter;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** The settings that all platforms share; each platform has its own settings in its package. */
@ConfigMapping(prefix = "marketgate.adapters")
public interface AdapterConfig {
    /**
     * Storefronts, as {@code merchant/storefront}, that sell unregulated goods too: SKUs that the merchant has not
     * entered pass in their carts without a decision. A SKU that resembles an entered one still blocks. In every other
     * storefront a SKU that is not entered blocks, which is the safe default.
     */
    Optional<Set<String>> passUnlisted();
}

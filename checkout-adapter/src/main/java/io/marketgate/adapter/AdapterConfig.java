package io.marketgate.adapter;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** What all platforms have in common in the configuration; each has its own beside it. */
@ConfigMapping(prefix = "marketgate.adapters")
public interface AdapterConfig {
    /**
     * Storefronts, as {@code merchant/storefront}, in whose carts SKUs that the merchant has not entered pass unjudged: for
     * shops that sell other goods beside regulated ones. A SKU that is nearly one that was entered blocks there too, and
     * everywhere else every such SKU does, which is the safe side.
     */
    Optional<Set<String>> passUnlisted();
}

package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShopConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The storefronts that agents reach by the Universal Commerce Protocol. */
@ConfigMapping(prefix = "marketgate.adapters.ucp")
public interface UcpConfig {
    /** By the names of the bindings. */
    @WithParentName
    Map<String, Shop> shops();

    /** A storefront's binding. */
    interface Shop extends ProxiedShopConfig {
        /** The merchant's own permalink endpoint; without it the gate resolves no permalinks. */
        Optional<URI> permalink();

        /**
         * The Authorization header that lets the gate read any checkout, for completions of agents that prove themselves by
         * a signature alone, which is over the completion and not over the gate's look at the checkout.
         */
        Optional<String> lookupAuthorization();
    }
}

package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedStorefrontConfig;
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
    Map<String, Storefront> storefronts();

    /** A storefront's binding. */
    interface Storefront extends ProxiedStorefrontConfig {
        /** The merchant's own permalink endpoint; without it the gate resolves no permalinks. */
        Optional<URI> permalink();

        /**
         * The Authorization header with which the gate may read any checkout. Needed for agents that authenticate by
         * signature alone, because the signature covers their completion and not the gate's lookup.
         */
        Optional<String> lookupAuthorization();
    }
}

package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShopConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The storefronts that agents reach by the Universal Commerce Protocol. */
@ConfigMapping(prefix = "marketgate.adapters.ucp")
public interface UcpConfig {
    /** By the names of the bindings. */
    @WithParentName
    Map<String, ProxiedShopConfig> shops();
}

package io.marketgate.adapter.acp;

import io.marketgate.adapter.proxy.ProxiedStorefrontConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The storefronts that agents reach by the Agentic Commerce Protocol. */
@ConfigMapping(prefix = "marketgate.adapters.acp")
public interface AcpConfig {
    /** By the names of the bindings. */
    @WithParentName
    Map<String, ProxiedStorefrontConfig> storefronts();
}

package io.marketgate.adapter.acp;

import io.marketgate.adapter.proxy.ProxiedStorefront;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The configured storefronts. Read at startup, so that a wrong configuration prevents the start. */
@Startup
@Singleton
class AcpStorefronts {
    private final Map<String, ProxiedStorefront> storefronts;

    AcpStorefronts(AcpConfig config) {
        this.storefronts = ProxiedStorefront.of("acp", config.storefronts());
    }

    @Nullable
    ProxiedStorefront find(String binding) {
        return storefronts.get(binding);
    }
}

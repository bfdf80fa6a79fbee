package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShop;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The storefronts of the configuration. Made at the start, so that a wrong one stops it. */
@Startup
@Singleton
class UcpShops {
    private final Map<String, ProxiedShop> shops;

    UcpShops(UcpConfig config) {
        this.shops = ProxiedShop.of("ucp", config.shops());
    }

    @Nullable
    ProxiedShop find(String binding) {
        return shops.get(binding);
    }
}

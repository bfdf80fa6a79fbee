package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShop;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The storefronts of the configuration. Made at the start, so that a wrong one stops it. */
@Startup
@Singleton
class UcpShops {
    private final Map<String, ProxiedShop> shops;
    private final Map<String, PermalinkEndpoint> permalinks;

    /** @throws IllegalArgumentException if a binding is not of the form that is asked for */
    UcpShops(UcpConfig config) {
        this.shops = ProxiedShop.of("ucp", config.shops());
        this.permalinks = config.shops().entrySet().stream()
                .filter(binding -> binding.getValue().permalink().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        binding -> permalink(
                                Objects.requireNonNull(shops.get(binding.getKey())),
                                binding.getValue().permalink().orElseThrow())));
    }

    private static PermalinkEndpoint permalink(ProxiedShop shop, URI url) {
        PermalinkEndpoint merchants = new PermalinkEndpoint(url);
        if (merchants.equals(PermalinkEndpoint.atGate(shop))) {
            throw new IllegalArgumentException(
                    "a permalink endpoint of the merchant's own is expected, not the gate's");
        }
        return merchants;
    }

    @Nullable
    ProxiedShop find(String binding) {
        return shops.get(binding);
    }

    /** The merchant's own permalink endpoint, or null if the gate resolves no permalinks for the storefront. */
    @Nullable
    PermalinkEndpoint permalink(String binding) {
        return permalinks.get(binding);
    }
}

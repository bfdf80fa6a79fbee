package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedShop;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The storefronts of the configuration. Made at the start, so that a wrong one stops it. */
@Startup
@Singleton
class UcpShops {
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]+");

    private final Map<String, ProxiedShop> shops;
    private final Map<String, PermalinkEndpoint> permalinks;
    private final Map<String, String> lookupAuthorizations;

    /** @throws IllegalArgumentException if a binding is not of the form that is asked for */
    UcpShops(UcpConfig config) {
        this.shops = ProxiedShop.of("ucp", config.shops());
        this.permalinks = optional(config, UcpConfig.Shop::permalink, this::permalink);
        this.lookupAuthorizations =
                optional(config, UcpConfig.Shop::lookupAuthorization, (name, value) -> printable(value));
    }

    private static <T, R> Map<String, R> optional(
            UcpConfig config, Function<UcpConfig.Shop, Optional<T>> setting, BiFunction<String, T, R> read) {
        Map<String, R> values = new HashMap<>();
        config.shops().forEach((name, binding) -> setting.apply(binding)
                .ifPresent(value -> values.put(name, read.apply(name, value))));
        return Map.copyOf(values);
    }

    private PermalinkEndpoint permalink(String name, URI url) {
        PermalinkEndpoint merchants = new PermalinkEndpoint(url);
        if (merchants.equals(PermalinkEndpoint.atGate(Objects.requireNonNull(shops.get(name))))) {
            throw new IllegalArgumentException(
                    "a permalink endpoint of the merchant's own is expected, not the gate's");
        }
        return merchants;
    }

    private static String printable(String value) {
        if (!HEADER.matcher(value).matches()) {
            throw new IllegalArgumentException("the authorization of lookups is not printable ASCII");
        }
        return value;
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

    /** The gate's own Authorization for lookups, or null if it has none. */
    @Nullable
    String lookupAuthorization(String binding) {
        return lookupAuthorizations.get(binding);
    }
}

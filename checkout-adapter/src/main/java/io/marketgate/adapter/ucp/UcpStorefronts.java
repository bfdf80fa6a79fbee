package io.marketgate.adapter.ucp;

import io.marketgate.adapter.proxy.ProxiedStorefront;
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

/** The configured storefronts. Read at startup, so that a wrong configuration prevents the start. */
@Startup
@Singleton
class UcpStorefronts {
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7e]+");

    private final Map<String, ProxiedStorefront> storefronts;
    private final Map<String, PermalinkEndpoint> permalinks;
    private final Map<String, String> lookupAuthorizations;

    /** @throws IllegalArgumentException if a binding is malformed */
    UcpStorefronts(UcpConfig config) {
        this.storefronts = ProxiedStorefront.of("ucp", config.storefronts());
        this.permalinks = optional(config, UcpConfig.Storefront::permalink, this::permalink);
        this.lookupAuthorizations =
                optional(config, UcpConfig.Storefront::lookupAuthorization, (name, value) -> printable(value));
    }

    private static <T, R> Map<String, R> optional(
            UcpConfig config, Function<UcpConfig.Storefront, Optional<T>> setting, BiFunction<String, T, R> read) {
        Map<String, R> values = new HashMap<>();
        config.storefronts().forEach((name, binding) -> setting.apply(binding)
                .ifPresent(value -> values.put(name, read.apply(name, value))));
        return Map.copyOf(values);
    }

    private PermalinkEndpoint permalink(String name, URI url) {
        PermalinkEndpoint merchants = new PermalinkEndpoint(url);
        if (merchants.equals(PermalinkEndpoint.atGate(Objects.requireNonNull(storefronts.get(name))))) {
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
    ProxiedStorefront find(String binding) {
        return storefronts.get(binding);
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

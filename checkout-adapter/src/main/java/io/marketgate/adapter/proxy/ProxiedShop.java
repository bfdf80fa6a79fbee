package io.marketgate.adapter.proxy;

import io.marketgate.access.Caller;
import io.marketgate.adapter.Binding;
import io.marketgate.merchant.StorefrontId;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A storefront that agents reach through the gate.
 *
 * @param platform the protocol that they speak, in a word for the log
 * @param caller for whom is judged; its configuration is what proves it, for an agent's credential is the merchant's to check
 * @param publicUrl under which agents reach it, without a slash at its end
 * @param identityPage https with {@code {session}} in place of the session's id, or null
 */
public record ProxiedShop(
        String platform,
        Caller caller,
        StorefrontId storefront,
        Upstream upstream,
        String publicUrl,
        @Nullable String identityPage) {
    private static final String SESSION = "{session}";

    /** @throws IllegalArgumentException if the page is not https */
    public ProxiedShop {
        if (identityPage != null) {
            Upstream.requireWeb(URI.create(identityPage.replace(SESSION, "session")), "https");
        }
    }

    /**
     * The storefronts that a protocol's configuration binds, by the names of the bindings.
     *
     * @throws IllegalArgumentException if a binding is not of the form that is asked for
     */
    public static Map<String, ProxiedShop> of(String platform, Map<String, ? extends ProxiedShopConfig> bindings) {
        return bindings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, binding -> of(platform, binding.getKey(), binding.getValue())));
    }

    private static ProxiedShop of(String platform, String name, ProxiedShopConfig config) {
        Binding binding = Binding.of(name, config);
        String publicUrl =
                new Upstream(config.publicUrl(), config.timeout()).base().toString();
        return new ProxiedShop(
                platform,
                binding.caller(platform),
                binding.storefront(),
                new Upstream(config.upstream(), config.timeout()),
                publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl,
                config.identityPage().orElse(null));
    }

    /** Where the buyer of a session proves who is buying, or null if the merchant has no page for that. */
    @Nullable
    String identityPage(SessionId session) {
        return identityPage == null ? null : identityPage.replace(SESSION, session.value());
    }
}

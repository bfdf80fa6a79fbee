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
 * @param platform the name of the agents' protocol, for the log
 * @param caller the caller to judge for; the configuration authenticates it, because the agent's credential is for the
 *     merchant to check
 * @param publicUrl the URL under which agents reach it, without a trailing slash
 * @param identityPage https with {@code {session}} in place of the session's id, or null
 */
public record ProxiedStorefront(
        String platform,
        Caller caller,
        StorefrontId id,
        Upstream upstream,
        String publicUrl,
        @Nullable String identityPage) {
    private static final String SESSION = "{session}";

    /** @throws IllegalArgumentException if the page is not https */
    public ProxiedStorefront {
        if (identityPage != null) {
            Upstream.requireWeb(URI.create(identityPage.replace(SESSION, "session")), "https");
        }
    }

    /**
     * The storefronts of a protocol's configuration, by the names of the bindings.
     *
     * @throws IllegalArgumentException if a binding is malformed
     */
    public static Map<String, ProxiedStorefront> of(
            String platform, Map<String, ? extends ProxiedStorefrontConfig> bindings) {
        return bindings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, binding -> of(platform, binding.getKey(), binding.getValue())));
    }

    private static ProxiedStorefront of(String platform, String name, ProxiedStorefrontConfig config) {
        Binding binding = Binding.of(name, config);
        String publicUrl =
                new Upstream(config.publicUrl(), config.timeout()).base().toString();
        return new ProxiedStorefront(
                platform,
                binding.caller(platform),
                binding.storefront(),
                new Upstream(config.upstream(), config.timeout()),
                publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl,
                config.identityPage().orElse(null));
    }

    /** The page where the buyer of a session proves their identity, or null if the merchant has none. */
    @Nullable
    String identityPage(SessionId session) {
        return identityPage == null ? null : identityPage.replace(SESSION, session.value());
    }
}

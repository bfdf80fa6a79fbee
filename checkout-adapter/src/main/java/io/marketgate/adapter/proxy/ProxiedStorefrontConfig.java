package io.marketgate.adapter.proxy;

import io.marketgate.adapter.BindingConfig;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The configuration of a storefront with an upstream, the same for every protocol. */
public interface ProxiedStorefrontConfig extends BindingConfig {
    /**
     * The base URL of the merchant's own endpoints; the protocol's paths are appended. The gate calls no other address.
     */
    URI upstream();

    /** The URL under which agents reach this storefront's adapter, for the discovery document. */
    URI publicUrl();

    /**
     * The merchant's page where a buyer proves their identity, https, with {@code {session}} for the session's id.
     * Without it a buyer is sent to the session's own URL.
     */
    Optional<String> identityPage();

    /** Timeout of one upstream call, up to the last byte of the response. */
    @WithDefault("PT10S")
    Duration timeout();
}

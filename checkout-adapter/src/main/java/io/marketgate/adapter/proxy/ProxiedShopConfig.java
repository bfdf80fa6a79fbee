package io.marketgate.adapter.proxy;

import io.marketgate.adapter.BindingConfig;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What a storefront's binding to its upstream says in the configuration, the same for every protocol. */
public interface ProxiedShopConfig extends BindingConfig {
    /** Where the merchant's own endpoints are; paths of the protocol are put behind it. Nothing else is ever called. */
    URI upstream();

    /** Under which URL agents reach this storefront's adapter, for its discovery document. */
    URI publicUrl();

    /**
     * The merchant's page where a buyer proves who is buying, https, {@code {session}} standing for the session's id.
     * Without it a buyer is sent to where the session itself goes on.
     */
    Optional<String> identityPage();

    /** How long one call of the upstream may take from its begin to the last byte of its answer. */
    @WithDefault("PT10S")
    Duration timeout();
}

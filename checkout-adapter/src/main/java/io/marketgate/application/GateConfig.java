package io.marketgate.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator settles before the gate starts. */
@ConfigMapping(prefix = "marketgate")
public interface GateConfig {

    /** Where an embedded gate keeps its database, its secrets and its keys. By default {@code ~/.marketgate}. */
    Optional<Path> home();

    /**
     * Whether the gate runs on a database of its own. By default it does if neither a datasource nor an identity provider
     * is configured.
     */
    @WithDefault("false")
    boolean embedded();

    /** Secrets. A production gate does not start without them; an embedded one makes those it is not given. */
    KeysConfig keys();

    /**
     * Each is base64 of at least 32 random bytes; several are separated by commas while they are rotated, the first being
     * the one in use, each perhaps with a version and a colon before it.
     */
    interface KeysConfig {

        /** Under which buyers' document numbers and names are hashed. Whoever loses it loses all assurances. */
        Optional<String> person();

        /** With which receipts are signed. */
        Optional<String> receipt();

        /** With which carts handed to another storefront are sealed. */
        Optional<String> handover();
    }
}

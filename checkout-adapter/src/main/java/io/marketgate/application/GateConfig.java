package io.marketgate.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings that an operator makes before the gate starts. */
@ConfigMapping(prefix = "marketgate")
public interface GateConfig {

    /** Where an embedded gate keeps its database, its secrets and its keys. By default {@code ~/.marketgate}. */
    Optional<Path> home();

    /**
     * Whether the gate runs on its own database. By default it does if neither a datasource nor an identity provider is
     * configured.
     */
    @WithDefault("false")
    boolean embedded();

    /** Secrets. A production gate does not start without them; an embedded one generates those that are missing. */
    KeysConfig keys();

    /**
     * Each is base64 of at least 32 random bytes. During rotation several are separated by commas, each with its version
     * and a colon before it. The first is in use, the others are known.
     */
    interface KeysConfig {

        /** The key that hashes buyers' document numbers and names. Losing it loses all assurances. */
        Optional<String> person();

        /** The key that signs receipts and checkpoints of the journal, and marks commits as the gate's. */
        Optional<String> receipt();

        /** The key that seals carts handed to another storefront. */
        Optional<String> handover();
    }
}

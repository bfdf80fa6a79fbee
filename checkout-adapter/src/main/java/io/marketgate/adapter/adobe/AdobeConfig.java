package io.marketgate.adapter.adobe;

import io.marketgate.adapter.BindingConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** Adobe Commerce instances that sign their webhooks. One that only sends an API key needs nothing here. */
@ConfigMapping(prefix = "marketgate.adapters.adobe")
public interface AdobeConfig {
    /** Signing instances by the names of the bindings. */
    @WithParentName
    Map<String, Instance> instances();

    /** An instance that signs. */
    interface Instance extends BindingConfig {
        /**
         * The public key that the instance generated for its webhooks, as PEM or as its base64 alone. Once it is here, a call
         * for the storefront without its signature is refused, whatever key it bears.
         */
        @WithConverter(RsaPublicKeyConverter.class)
        RSAPublicKey publicKey();
    }
}

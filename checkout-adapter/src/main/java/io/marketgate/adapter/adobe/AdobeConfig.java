package io.marketgate.adapter.adobe;

import io.marketgate.adapter.BindingConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithParentName;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** Adobe Commerce instances that sign their webhooks. An instance that only sends an API key needs no entry. */
@ConfigMapping(prefix = "marketgate.adapters.adobe")
public interface AdobeConfig {
    /** Signing instances by the names of the bindings. */
    @WithParentName
    Map<String, Instance> instances();

    /** An instance that signs its webhooks. */
    interface Instance extends BindingConfig {
        /**
         * The public key that the instance generated for its webhooks, as PEM or as the bare base64. Once it is set, a
         * call for the storefront is refused without a valid signature, whatever API key it carries.
         */
        @WithConverter(RsaPublicKeyConverter.class)
        RSAPublicKey publicKey();
    }
}

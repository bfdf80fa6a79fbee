package io.marketgate.adapter.adobe;

import io.marketgate.access.Caller;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of webhooks (Adobe Commerce, "Webhooks signature verification"): RSA with SHA-256, PKCS#1 v1.5, over the base64
 * text of the body as it was sent. The platform's words call it an HMAC; its code uses a private key.
 */
@Singleton
class WebhookSignatures {
    static final String HEADER = "x-adobe-commerce-webhook-signature";

    private final Map<String, AdobeConfig.Instance> instances;

    WebhookSignatures(AdobeConfig config) {
        this.instances = Map.copyOf(config.instances());
    }

    /**
     * Passes a call whose storefront signs nothing, or whose signature is good.
     *
     * @param signature the header, or null if there is none
     * @throws ProblemException 401 otherwise
     */
    void check(Caller caller, StorefrontId storefront, @Nullable String signature, Body body) {
        AdobeConfig.Instance instance = instances.get(storefront.value());
        if (instance == null || !instance.merchant().equals(caller.merchant().value())) {
            return;
        }
        if (signature == null || !isBy(instance.publicKey(), signature, body.bytes())) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "the webhook's signature is missing or wrong");
        }
    }

    static boolean isBy(PublicKey key, String signature, byte[] body) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(Base64.getEncoder().encode(body));
            return verifier.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}

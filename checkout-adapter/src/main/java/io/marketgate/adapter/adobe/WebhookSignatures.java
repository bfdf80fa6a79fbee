package io.marketgate.adapter.adobe;

import io.marketgate.access.Caller;
import io.marketgate.adapter.Binding;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of webhooks (Adobe Commerce, "Webhooks signature verification"): RSA with SHA-256, PKCS#1 v1.5, over the
 * base64 text of the body as it was sent. The platform's documentation calls it an HMAC; its code signs with a private
 * key.
 */
@Singleton
class WebhookSignatures {
    static final String HEADER = "x-adobe-commerce-webhook-signature";

    private final Map<String, Signing> instances = new HashMap<>();

    WebhookSignatures(AdobeConfig config) {
        config.instances()
                .forEach((name, instance) ->
                        instances.put(name, new Signing(Binding.of(name, instance), instance.publicKey())));
    }

    /**
     * Accepts a call whose storefront has no key configured, or whose signature is valid. The signature is required
     * whether the call names the binding or the storefront's id.
     *
     * @param named the name of one of the caller's bindings, or else the storefront's own id
     * @param signature the header, or null if there is none
     * @return the storefront to judge for
     * @throws ProblemException 401 otherwise
     */
    StorefrontId check(Caller caller, StorefrontId named, @Nullable String signature, Body body) {
        Signing instance = instances.get(named.value());
        Binding called = instance != null && instance.binding.merchant().equals(caller.merchant())
                ? instance.binding
                : new Binding(caller.merchant(), named);
        List<Signing> signing = instances.values().stream()
                .filter(one -> one.binding.equals(called))
                .toList();
        boolean proven = signing.isEmpty()
                || (signature != null && signing.stream().anyMatch(one -> isBy(one.key, signature, body.bytes())));
        if (!proven) {
            throw ProblemException.refused(
                    Refused.because(Refusal.SIGNATURE_INVALID), "the webhook's signature is missing or wrong");
        }
        return called.storefront();
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

    private record Signing(Binding binding, PublicKey key) {}
}

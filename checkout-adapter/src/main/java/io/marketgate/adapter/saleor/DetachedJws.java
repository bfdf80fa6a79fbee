package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A detached signature over a body (RFC 7515 appendix F, RFC 7797): {@code protected..signature}, signed as
 * {@code protected.body} without encoding the body. Only Saleor's form is accepted: RS256, with {@code b64} false and
 * critical.
 *
 * @param header the protected header as it was sent
 * @param keyId id of the shop's key that signed
 */
record DetachedJws(String header, String keyId, byte[] signature) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEPARATOR = "..";
    /** Saleor's headers have a few hundred characters. */
    private static final int LONGEST = 4096;

    /** The signature in a header, or null if it is not in this form. */
    static @Nullable DetachedJws parse(@Nullable String text) {
        int separator = text == null || text.length() > LONGEST ? -1 : text.indexOf(SEPARATOR);
        if (text == null || separator < 1) {
            return null;
        }
        try {
            String header = text.substring(0, separator);
            JsonNode parameters = JSON.readTree(Base64.getUrlDecoder().decode(header));
            byte[] signature = Base64.getUrlDecoder().decode(text.substring(separator + SEPARATOR.length()));
            String keyId = parameters.path("kid").textValue();
            return keyId == null || !isOfThisKind(parameters) ? null : new DetachedJws(header, keyId, signature);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isOfThisKind(JsonNode parameters) {
        JsonNode critical = parameters.path("crit");
        return "RS256".equals(parameters.path("alg").textValue())
                && parameters.path("b64").isBoolean()
                && !parameters.path("b64").booleanValue()
                && critical.size() == 1
                && "b64".equals(critical.path(0).textValue());
    }

    /** Whether this key signed this body. */
    boolean isBy(PublicKey key, byte[] body) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update((header + ".").getBytes(StandardCharsets.US_ASCII));
            verifier.update(body);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

package io.marketgate.adapter.shopify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proofs by what two sides know, compared in a time that tells nothing of where they differ. */
final class Secrets {
    private static final String HMAC = "HmacSHA256";

    private Secrets() {}

    /** Whether a header is the base64 HMAC-SHA256 of a body under the app's client secret (Shopify, "Verify deliveries"). */
    static boolean signed(String secret, @Nullable String header, byte[] body) {
        if (header == null) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return MessageDigest.isEqual(mac.doFinal(body), Base64.getDecoder().decode(header.strip()));
        } catch (IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean same(String expected, String told) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }
}

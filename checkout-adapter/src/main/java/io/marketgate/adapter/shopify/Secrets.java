package io.marketgate.adapter.shopify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Compares shared secrets in constant time. */
final class Secrets {
    private static final String HMAC = "HmacSHA256";

    private Secrets() {}

    /**
     * Whether a header is the base64 HMAC-SHA256 of a body with one of the app's client secrets (Shopify, "Verify
     * deliveries").
     */
    static boolean signed(List<String> secrets, @Nullable String header, byte[] body) {
        byte[] signature;
        try {
            signature = Base64.getDecoder().decode(header == null ? "" : header.strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(hmac(secret, body), signature));
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}

package io.marketgate.identity.register;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature version 3 of Alibaba Cloud's API, {@code ACS3-HMAC-SHA256}.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature">the scheme</a>
 */
final class CloudSignature {
    private static final String SCHEME = "ACS3-HMAC-SHA256";

    private final CloudAccess access;

    CloudSignature(CloudAccess access) {
        this.access = access;
    }

    /**
     * Returns the value of the {@code Authorization} header of a POST to the root.
     *
     * @param query canonical query string, empty for none
     * @param headers every header to sign, names in lower case; among them {@code x-acs-content-sha256}
     * @param body as sent
     */
    String authorization(String query, SortedMap<String, String> headers, String body) {
        String names = String.join(";", headers.keySet());
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", "POST", "/", query, lines, names, sha256(body));
        String signature = hmac(SCHEME + "\n" + sha256(request));
        return SCHEME + " Credential=" + access.accessKeyId() + ",SignedHeaders=" + names + ",Signature=" + signature;
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this machine has no SHA-256", absent);
        }
    }

    private String hmac(String text) {
        try {
            byte[] secret = access.accessKeySecret().value().getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this machine has no HMAC-SHA-256", absent);
        }
    }
}

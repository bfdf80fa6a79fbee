package io.marketgate.adapter.saleor;

import io.marketgate.adapter.SigningPlatforms;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;

/** Signs as Saleor does. */
public final class Jws {
    static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"%s\",\"b64\":false,\"crit\":[\"b64\"]}";

    private Jws() {}

    /** The header of a webhook with that body. */
    public static String of(PrivateKey key, String keyId, byte[] body) {
        return of(key, HEADER.formatted(keyId), "", body);
    }

    /** @param payload the text between the dots, which should be empty */
    static String of(PrivateKey key, String header, String payload, byte[] body) {
        String encoded = base64(header.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((encoded + ".").getBytes(StandardCharsets.US_ASCII));
        signed.writeBytes(body);
        return encoded + "." + payload + "." + base64(SigningPlatforms.sign(key, signed.toByteArray()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

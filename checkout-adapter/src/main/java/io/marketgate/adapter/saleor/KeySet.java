package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The RSA signing keys of a JSON Web Key Set (RFC 7517), by id; other keys are ignored. */
final class KeySet {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FEWEST_BITS = 2048;

    private KeySet() {}

    /** @throws IOException if it is not a key set */
    static Map<String, RSAPublicKey> read(byte[] text) throws IOException {
        JsonNode set = JSON.readTree(text);
        if (!set.path("keys").isArray()) {
            throw new IOException("no key set");
        }
        Map<String, RSAPublicKey> keys = new HashMap<>();
        for (JsonNode jwk : set.path("keys")) {
            String id = jwk.path("kid").textValue();
            if (id == null || !"RSA".equals(jwk.path("kty").textValue()) || !signs(jwk)) {
                continue;
            }
            RSAPublicKey key = key(jwk);
            if (key.getModulus().bitLength() >= FEWEST_BITS) {
                keys.put(id, key);
            }
        }
        return Map.copyOf(keys);
    }

    private static boolean signs(JsonNode jwk) {
        return "sig".equals(jwk.path("use").asText("sig"))
                && "RS256".equals(jwk.path("alg").asText("RS256"));
    }

    private static RSAPublicKey key(JsonNode jwk) throws IOException {
        try {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("an RSA key that is none", e);
        }
    }

    private static BigInteger number(JsonNode jwk, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(member).asText()));
    }
}

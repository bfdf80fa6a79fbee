package io.marketgate.checkout.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.seal.PublicKeys;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The keys of a JSON Web Key Set, for verifying without the gate. */
public final class PublishedKeySet implements PublicKeys {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ReceiptKey> keys = new HashMap<>();

    private PublishedKeySet() {}

    /**
     * Reads a key set, and of it the keys of Ed25519. A key's name is its thumbprint, whatever name the set gives it.
     *
     * @throws IOException if it is not a key set
     */
    public static PublishedKeySet read(String jwks) throws IOException {
        JsonNode listed = JSON.readTree(jwks).path("keys");
        if (!listed.isArray()) {
            throw new IOException("not a JSON Web Key Set");
        }
        PublishedKeySet set = new PublishedKeySet();
        try {
            for (JsonNode one : listed) {
                if (one.path("crv").asText().equals("Ed25519")) {
                    ReceiptKey key = new ReceiptKey(one.path("x").asText());
                    set.keys.put(key.kid(), key);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("not a key of Ed25519", e);
        }
        return set;
    }

    @Override
    public boolean knows(String kid) {
        return keys.containsKey(kid);
    }

    @Override
    public boolean verifies(String kid, byte[] message, byte[] signature) {
        ReceiptKey key = keys.get(kid);
        return key != null && key.verifies(message, signature);
    }
}

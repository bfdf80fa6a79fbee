package io.marketgate.checkout.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * A salted SHA-256 of a cart as the storefront sent it: of the salt, then the canonical form of the decided part. The
 * salt prevents guessing an address from a receipt.
 */
final class CartDigest {
    private static final List<String> DECIDED = List.of("storefront", "currency", "shipTo", "buyer", "lines");

    private CartDigest() {}

    /** @throws IllegalArgumentException if the cart has no canonical form */
    static byte[] of(JsonNode cart, byte[] salt) {
        ObjectNode decided = JsonNodeFactory.instance.objectNode();
        for (String member : DECIDED) {
            JsonNode value = cart.get(member);
            if (value != null) {
                decided.set(member, value);
            }
        }
        MessageDigest digest = sha256();
        digest.update(salt);
        return digest.digest(CanonicalJson.of(decided));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

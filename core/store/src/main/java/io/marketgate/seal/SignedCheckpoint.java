package io.marketgate.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A checkpoint as a compact JWS (RFC 7515, EdDSA), so that any library verifies it with the gate's key set.
 *
 * @param kid the name of its key, as it says itself
 */
public record SignedCheckpoint(Checkpoint checkpoint, String kid, String jws) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    /** Tells it from a receipt, which the same key may sign. */
    private static final String TYPE = "marketgate-checkpoint+jwt";

    private static final int PARTS = 3;

    /** Signs a checkpoint with the key in use. */
    public static SignedCheckpoint of(Checkpoint checkpoint, SealKeys keys) {
        String kid = keys.kid();
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"" + TYPE + "\"}";
        String signed =
                encode(header.getBytes(StandardCharsets.UTF_8)) + "." + encode(CheckpointJson.write(checkpoint));
        return new SignedCheckpoint(checkpoint, kid, signed + "." + encode(keys.sign(ascii(signed))));
    }

    /**
     * Reads a checkpoint, and judges nothing.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static SignedCheckpoint read(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a compact signature has three parts");
        }
        try {
            JsonNode header = JSON.readTree(decode(parts[0]));
            if (!header.path("alg").asText().equals("EdDSA")
                    || !header.path("typ").asText().equals(TYPE)) {
                throw new IllegalArgumentException("another kind of token");
            }
            return new SignedCheckpoint(
                    CheckpointJson.read(decode(parts[1])), header.path("kid").asText(), jws);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }

    /** Whether the key that it names has signed it. */
    public boolean isSigned(PublicKeys keys) {
        int end = jws.lastIndexOf('.');
        return keys.verifies(kid, ascii(jws.substring(0, end)), decode(jws.substring(end + 1)));
    }

    /** Its hash, over the token as it stands. */
    public byte[] hash() {
        return Digest.plain(ascii(jws));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}

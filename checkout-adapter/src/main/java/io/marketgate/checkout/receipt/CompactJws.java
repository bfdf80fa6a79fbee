package io.marketgate.checkout.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A parsed JSON Web Signature in compact form (RFC 7515).
 *
 * @param signed what the signature is over
 */
record CompactJws(byte[] header, byte[] payload, byte[] signed, byte[] signature) {
    private static final int PARTS = 3;

    static String of(byte[] header, byte[] payload, ReceiptSigner signer) {
        String signed = encode(header) + "." + encode(payload);
        return signed + "." + encode(signer.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * @throws IllegalArgumentException if it does not have three parts in base64url, or is not in the form {@link #of}
     *     writes
     */
    static CompactJws parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a compact signature has three parts");
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return new CompactJws(decode(parts[0]), decode(parts[1]), signed, decode(parts[2]));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Decodes a part. Refuses one whose unused trailing bits of base64 differ. */
    private static byte[] decode(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!encode(bytes).equals(part)) {
            throw new IllegalArgumentException("not canonical base64url");
        }
        return bytes;
    }
}

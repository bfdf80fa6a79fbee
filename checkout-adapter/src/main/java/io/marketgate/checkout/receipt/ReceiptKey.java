package io.marketgate.checkout.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The public half of a key that signs or signed receipts, as a JSON Web Key (RFC 8037).
 *
 * @param x the key in base64url
 */
public record ReceiptKey(String x) {

    /** @throws IllegalArgumentException if it is not an Ed25519 public key */
    public ReceiptKey {
        if (Base64.getUrlDecoder().decode(x).length != Ed25519PublicKeyParameters.KEY_SIZE) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
    }

    static ReceiptKey of(Ed25519PublicKeyParameters key) {
        return new ReceiptKey(Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded()));
    }

    /** Its name: the thumbprint of RFC 7638, so that a key has the same name everywhere. */
    public String kid() {
        String canonical = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        byte[] thumbprint = CartDigest.sha256().digest(canonical.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint);
    }

    boolean verifies(byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, parse(x));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static Ed25519PublicKeyParameters parse(String x) {
        return new Ed25519PublicKeyParameters(Base64.getUrlDecoder().decode(x));
    }
}

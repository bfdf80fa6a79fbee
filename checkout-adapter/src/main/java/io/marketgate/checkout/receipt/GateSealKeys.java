package io.marketgate.checkout.receipt;

import io.marketgate.seal.SealKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of receipts as the keys of the history: checkpoints are signed with the same key under a type of their own, so
 * one key set is published, rotated and pinned. The secret of commits is derived from the same secrets for that purpose.
 */
public final class GateSealKeys implements SealKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "marketgate journal commit HMAC-SHA-256 1";

    private final ReceiptKeys keys;
    private final List<SecretKeySpec> secrets;

    /** @param secrets of receipts, the one in use first, then former ones */
    public GateSealKeys(ReceiptKeys keys, List<String> secrets) {
        this.keys = keys;
        this.secrets = secrets.stream().map(GateSealKeys::derived).toList();
    }

    /**
     * The keys of a gate, from the setting of its secrets.
     *
     * @param configured one or several secrets of receipts, separated by commas, each with an optional version before it
     * @param retired former public keys
     */
    public static GateSealKeys derivedFrom(String configured, List<ReceiptKey> retired) {
        List<String> secrets = ConfiguredSecrets.of(configured);
        return new GateSealKeys(
                new ReceiptKeys(ReceiptSigner.derivedFrom(secrets.get(0)), () -> retired, Clock.systemUTC()), secrets);
    }

    @Override
    public String kid() {
        return keys.signer().publicKey().kid();
    }

    @Override
    public byte[] sign(byte[] message) {
        return keys.signer().sign(message);
    }

    @Override
    public boolean knows(String kid) {
        return keys.find(kid) != null;
    }

    @Override
    public boolean verifies(String kid, byte[] message, byte[] signature) {
        ReceiptKey key = keys.find(kid);
        return key != null && key.verifies(message, signature);
    }

    @Override
    public String keySet() {
        return keys.jwks();
    }

    @Override
    public byte[] mac(byte[] message) {
        return mac(secrets.get(0), message);
    }

    @Override
    public boolean made(byte[] message, byte[] mac) {
        return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(mac(secret, message), mac));
    }

    private static SecretKeySpec derived(String secret) {
        byte[] key = mac(
                new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM),
                PURPOSE.getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(key, ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

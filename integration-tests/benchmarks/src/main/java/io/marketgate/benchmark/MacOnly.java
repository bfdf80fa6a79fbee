package io.marketgate.benchmark;

import io.marketgate.seal.SealKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a commit needs of keys. Makes no checkpoint. */
final class MacOnly implements SealKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec secret =
            new SecretKeySpec("a secret of thirty-two characters".getBytes(StandardCharsets.UTF_8), ALGORITHM);

    @Override
    public byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean made(byte[] message, byte[] mac) {
        return MessageDigest.isEqual(mac(message), mac);
    }

    @Override
    public String kid() {
        throw new UnsupportedOperationException("the benchmark makes no checkpoint");
    }

    @Override
    public byte[] sign(byte[] message) {
        throw new UnsupportedOperationException("the benchmark makes no checkpoint");
    }

    @Override
    public String keySet() {
        throw new UnsupportedOperationException("the benchmark makes no checkpoint");
    }

    @Override
    public boolean knows(String kid) {
        return false;
    }

    @Override
    public boolean verifies(String kid, byte[] message, byte[] signature) {
        return false;
    }
}

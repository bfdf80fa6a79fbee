package io.marketgate.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Fresh keys. Two of them know nothing of each other. */
public final class KeysForTests implements SealKeys {
    private final KeyPair pair;
    private final String kid = "k-" + UUID.randomUUID();
    private final SecretKeySpec secret = new SecretKeySpec(kid.getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    public KeysForTests() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String kid() {
        return kid;
    }

    @Override
    public boolean knows(String name) {
        return kid.equals(name);
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean verifies(String name, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(pair.getPublic());
            signature.update(message);
            return kid.equals(name) && signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String keySet() {
        return "{\"keys\":[]}";
    }

    @Override
    public byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean made(byte[] message, byte[] mac) {
        return MessageDigest.isEqual(mac(message), mac);
    }
}

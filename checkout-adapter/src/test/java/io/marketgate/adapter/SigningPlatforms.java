package io.marketgate.adapter;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * Platforms that sign, as the gate under test is told of them. Keys are made anew for each run; tests, which do not share
 * classes with what starts the gate, find the private one among its settings.
 */
public final class SigningPlatforms {
    /** The setting that holds the private RSA key, base64 of PKCS#8. */
    public static final String PRIVATE_KEY = "test.platforms.private-key";

    private SigningPlatforms() {}

    /** Settings of a gate that knows the platforms. */
    public static Map<String, String> settings() {
        KeyPair pair = rsa();
        return Map.of(
                PRIVATE_KEY,
                base64(pair.getPrivate().getEncoded()),
                "marketgate.adapters.adobe.bkk-wellness.merchant",
                "demo",
                "marketgate.adapters.adobe.bkk-wellness.public-key",
                pem(pair));
    }

    /** A fresh pair of RSA keys. */
    public static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key that the setting holds. */
    public static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half in PEM. */
    public static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n" + base64(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----";
    }

    /** RSA with SHA-256, PKCS#1 v1.5. */
    public static byte[] sign(PrivateKey key, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

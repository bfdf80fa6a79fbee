package io.marketgate.adapter;

import com.sun.net.httpserver.HttpServer;
import io.marketgate.adapter.shopify.HoldingShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of the gate under test for platforms that sign. Keys are generated for each run. Tests do not share classes
 * with the code that starts the gate, so they read the private key from its settings.
 */
public final class SigningPlatforms {
    /** The setting that holds the private RSA key, base64 of PKCS#8. */
    public static final String PRIVATE_KEY = "test.platforms.private-key";

    /** The id of this key in the key set of the Saleor shops. */
    public static final String KEY_ID = "1";

    /** A storefront whose Saleor shop is unreachable. */
    public static final String UNREACHABLE = "unreachable";

    /** The secret with which the Shopify shops sign. */
    public static final String CLIENT_SECRET = "made up for tests";

    /** Their previous secret. */
    public static final String OLD_CLIENT_SECRET = "made up for tests before";

    private static final String NOWHERE = "http://127.0.0.1:1";

    private SigningPlatforms() {}

    /** Settings of a gate with these platforms. */
    public static Map<String, String> settings() {
        KeyPair pair = rsa();
        Map<String, String> settings = new HashMap<>();
        settings.put(PRIVATE_KEY, base64(pair.getPrivate().getEncoded()));
        settings.put("marketgate.adapters.adobe.bkk-wellness.merchant", "demo");
        settings.put("marketgate.adapters.adobe.bkk-wellness.public-key", pem(pair));
        String shop = serving("/.well-known/jwks.json", jwks(KEY_ID, pair));
        List.of("cn-flagship", "global", "bkk-wellness").forEach(storefront -> saleor(storefront, shop, settings));
        saleor(Namesake.BINDING, shop, settings);
        saleor(UNREACHABLE, NOWHERE, settings);
        shopify("bkk-wellness", HoldingShop.start(), settings);
        shopify("global", NOWHERE, settings);
        shopify(Namesake.BINDING, NOWHERE, settings);
        settings.put("marketgate.adapters.adobe." + Namesake.BINDING + ".public-key", pem(pair));
        List.of("adobe", "saleor", "shopify").forEach(platform -> settings.putAll(Namesake.settings(platform)));
        return settings;
    }

    private static void saleor(String storefront, String url, Map<String, String> settings) {
        String prefix = "marketgate.adapters.saleor." + storefront + ".";
        settings.put(prefix + "merchant", "demo");
        settings.put(prefix + "url", url);
        settings.put(prefix + "gate", "https://gate.example");
    }

    private static void shopify(String storefront, String url, Map<String, String> settings) {
        String prefix = "marketgate.adapters.shopify." + storefront + ".";
        settings.put(prefix + "merchant", "demo");
        settings.put(prefix + "url", url);
        settings.put(prefix + "client-secrets", CLIENT_SECRET + "," + OLD_CLIENT_SECRET);
        settings.put(prefix + "access-token", "of no use elsewhere");
        settings.put(prefix + "api-version", "2026-10");
        settings.put(prefix + "carrier-token", "a-token");
        settings.put(prefix + "rate.name", "Standard");
        settings.put(prefix + "rate.price", "5.00");
        settings.put(prefix + "rate.currency", "USD");
    }

    /** A key set of one key. */
    public static String jwks(String keyId, KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"key_ops\":[\"verify\"],\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(keyId, base64Url(key.getModulus()), base64Url(key.getPublicExponent()));
    }

    private static String base64Url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    /** A server on this machine that answers one path with one text until the JVM ends. */
    private static String serving(String path, String text) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(path, exchange -> {
                byte[] body = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new RSA key pair. */
    public static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key in the setting. */
    public static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key in PEM. */
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

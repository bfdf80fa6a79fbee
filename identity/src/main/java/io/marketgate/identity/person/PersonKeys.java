package io.marketgate.identity.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret keys for hashing persons, the one in use first.
 *
 * <p>New hashes use the first key. The others find what was written with them: an older key, until that is rewritten or
 * expires and the key can be removed; a newer key, which other replicas use already during a rotation.
 */
public final class PersonKeys {
    /** Characters a key must have at least; a generated key of 256 bits has 43 in Base64. */
    private static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final List<Key> keys;

    private record Key(int version, SecretKeySpec secret) {}

    private PersonKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads keys as configured: {@code <secret>}, which is version 1, or several as {@code
     * <version>:<secret>,<version>:<secret>}, the one in use first.
     *
     * @throws IllegalArgumentException if none is given, one is too short, or two have the same version; the message
     *     does not hold the key
     */
    public static PersonKeys parse(String configured) {
        List<Key> keys = new ArrayList<>();
        for (String entry : configured.split(",", -1)) {
            keys.add(key(entry.strip()));
        }
        if (keys.stream().map(Key::version).distinct().count() < keys.size()) {
            throw new IllegalArgumentException(
                    "two keys for persons have the same version; each of several has its own, as in `1:<old>,2:<new>`");
        }
        return new PersonKeys(keys);
    }

    /** Why these keys cannot be used, after the name of their setting; empty if they can. */
    public static Optional<String> faultOf(String configured) {
        try {
            PersonKeys unused = parse(configured);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of("is refused: " + refused.getMessage());
        }
    }

    private static Key key(String entry) {
        int colon = entry.indexOf(':');
        String version = colon < 0 ? "1" : entry.substring(0, colon);
        String secret = entry.substring(colon + 1);
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("the version of a key for persons is a positive number");
        }
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a key for persons has at least " + SHORTEST + " characters");
        }
        return new Key(
                Integer.parseInt(version), new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /**
     * Hashes with the key in use.
     *
     * @param purpose separates hashes of different kinds
     * @param parts hashed unchanged; different lists of parts never share an encoding
     */
    public KeyedHash hash(HashPurpose purpose, String... parts) {
        return hash(keys.get(0), purpose, parts);
    }

    /** The version of the newest key that is held, in use or not. */
    public int newestVersion() {
        return keys.stream().mapToInt(Key::version).max().orElseThrow();
    }

    /** Hashes with every key, the one in use first. */
    public List<KeyedHash> everyHash(HashPurpose purpose, String... parts) {
        return keys.stream().map(key -> hash(key, purpose, parts)).toList();
    }

    private static KeyedHash hash(Key key, HashPurpose purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.secret());
            update(mac, purpose.name());
            for (String part : parts) {
                update(mac, part);
            }
            return new KeyedHash(key.version(), HexFormat.of().formatHex(mac.doFinal()));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this machine has no HMAC-SHA-256", absent);
        }
    }

    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}

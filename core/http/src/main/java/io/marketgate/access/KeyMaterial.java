package io.marketgate.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One secret of the gate: at least 256 random bits, configured as base64.
 *
 * @param id names the key without revealing it: the first 8 bytes of its SHA-256 in hexadecimal
 * @param bytes the secret itself; never logged, and compared only in constant time
 */
public record KeyMaterial(String id, byte[] bytes) {
    private static final Pattern VERSIONS = Pattern.compile(",", Pattern.LITERAL);
    private static final Pattern VERSION = Pattern.compile("^\\s*[A-Za-z0-9.-]+:");
    private static final int LEAST_BYTES = 32;
    /** Random bytes fall below this with a probability of less than one in 10^12; words and repetitions always do. */
    private static final int LEAST_DISTINCT_BYTES = 20;

    public KeyMaterial {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Reads a configured secret.
     *
     * @throws IllegalArgumentException if it has a {@link #fault}; the message never holds the secret
     */
    public static KeyMaterial parse(String configured) {
        fault(configured).ifPresent(fault -> {
            throw new IllegalArgumentException("the key " + fault);
        });
        byte[] bytes = decode(configured).orElseThrow();
        return new KeyMaterial(HexFormat.of().formatHex(sha256(bytes), 0, 8), bytes);
    }

    /** The fault of a configured secret, continuing the sentence that its name begins; empty if there is none. */
    public static Optional<String> fault(String configured) {
        if (configured.isBlank()) {
            return Optional.of("is missing");
        }
        Optional<byte[]> bytes = decode(configured);
        if (bytes.isEmpty()) {
            return Optional.of("is not base64");
        }
        if (bytes.get().length < LEAST_BYTES || distinct(bytes.get()) < LEAST_DISTINCT_BYTES) {
            return Optional.of("is weak: 32 random bytes or more are needed, as from `openssl rand -base64 32`");
        }
        return Optional.empty();
    }

    /**
     * The fault of a setting with one secret, or with several during rotation. They are separated by commas, each with
     * an optional version and a colon before it. Continues the sentence as {@link #fault} does.
     */
    public static Optional<String> faultOfAny(String configured) {
        return VERSIONS.splitAsStream(configured)
                .map(secret -> VERSION.matcher(secret).replaceFirst(""))
                .flatMap(secret -> fault(secret).stream())
                .findFirst();
    }

    /** A new secret of 256 bits in its configured form. */
    public static String generate() {
        byte[] bytes = new byte[LEAST_BYTES];
        SecureRandom random = new SecureRandom();
        do {
            random.nextBytes(bytes);
        } while (distinct(bytes) < LEAST_DISTINCT_BYTES);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "KeyMaterial[" + id + "]";
    }

    private static long distinct(byte[] bytes) {
        BitSet seen = new BitSet(256);
        for (byte b : bytes) {
            seen.set(b & 0xFF);
        }
        return seen.cardinality();
    }

    private static Optional<byte[]> decode(String configured) {
        try {
            return Optional.of(Base64.getDecoder().decode(configured.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.marketgate.access;

import io.marketgate.merchant.ApiKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as a caller presents it: {@code mg_<id>_<256 random bits>}.
 *
 * @param id the public part, which finds the stored key
 * @param text the whole key; shown once, never logged, never stored
 */
public record PresentedKey(String id, String text) {
    private static final Pattern FORM = Pattern.compile("mg_([a-z0-9]{8,32})_[0-9a-f]{64}");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    /** Reads a key; empty if the text does not have the form of one. */
    public static Optional<PresentedKey> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new PresentedKey(matcher.group(1), text)) : Optional.empty();
    }

    /** A new key with a new id. */
    public static PresentedKey generate() {
        SecureRandom random = new SecureRandom();
        String id = hex(random, ID_BYTES);
        return new PresentedKey(id, "mg_" + id + "_" + hex(random, SECRET_BYTES));
    }

    /** The stored form: lower-case hexadecimal SHA-256 of the whole key. */
    public String secretSha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether this is the stored key. Compares in constant time. */
    public boolean is(ApiKey stored) {
        return MessageDigest.isEqual(
                secretSha256().getBytes(StandardCharsets.US_ASCII),
                stored.secretSha256().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "PresentedKey[" + id + "]";
    }

    private static String hex(SecureRandom random, int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}

package io.marketgate.identity.person;

import java.util.regex.Pattern;

/**
 * A hash kept in place of a number, a name or a subject. Without the key its owner cannot be found, not even by trying
 * all numbers.
 *
 * @param keyVersion the key it was made with, from 1
 * @param hex HMAC-SHA-256 in lower-case hexadecimal
 */
public record KeyedHash(int keyVersion, String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the version is not positive or the hash not of the form named above */
    public KeyedHash {
        if (keyVersion < 1 || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a keyed hash is a key version and 64 hexadecimal digits");
        }
    }

    /** Its stored form: {@code <key version>:<hex>}. */
    public String text() {
        return keyVersion + ":" + hex;
    }
}

package io.marketgate.access;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One of the keys that a setting holds while they are rotated.
 *
 * @param version what stands before the key and a colon; `1` where nothing does
 */
public record VersionedKey(String version, KeyMaterial key) {
    private static final String FIRST = "1";
    private static final Pattern KEYS = Pattern.compile(",", Pattern.LITERAL);

    /**
     * The keys of a setting, the one in use first.
     *
     * @throws IllegalArgumentException if one has a {@link KeyMaterial#fault fault}; the message never holds the secret
     */
    public static List<VersionedKey> allOf(String configured) {
        return KEYS.splitAsStream(configured).map(VersionedKey::of).toList();
    }

    private static VersionedKey of(String entry) {
        int colon = entry.indexOf(':');
        String version = colon < 0 ? FIRST : entry.substring(0, colon).strip();
        return new VersionedKey(version, KeyMaterial.parse(entry.substring(colon + 1)));
    }
}

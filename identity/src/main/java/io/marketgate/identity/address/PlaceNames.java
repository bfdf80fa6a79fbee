package io.marketgate.identity.address;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names and codes of territories within one country. Names are found with any spacing, accents or adjacent text. Codes
 * with the country before them are found only in the form of ISO 3166-2, with one character between. Without it they
 * may belong to another code system: {@code CN-22} is Jilin, while shop systems use {@code CN22} for Hainan.
 */
final class PlaceNames {
    private static final String SEPARATORS = ",;/()、";

    private static final Pattern CODE = Pattern.compile("([A-Z]{2})[-_ \u2010-\u2015\u2212]([A-Z0-9]{1,3})");

    private final String prefixEndings;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> territories = new HashMap<>();
    private final Map<String, String> chinesePrefixes = new HashMap<>();
    private int longestPrefix;

    /**
     * @param prefixEndings the last characters of Chinese names that also match at the beginning of a text. A name
     *     without such an ending begins names of other places: 海南 is also a prefecture and a district.
     */
    PlaceNames(String prefixEndings) {
        this.prefixEndings = prefixEndings;
    }

    /** Adds a name; returns the territory that already has it, if that is another one. */
    @Nullable
    String add(String name, String territory) {
        String code = code(name);
        if (code != null) {
            String other = codes.putIfAbsent(code, territory);
            return other == null || other.equals(territory) ? null : other;
        }
        String key = key(name);
        String other = territories.putIfAbsent(key, territory);
        if (prefixEndings.indexOf(key.charAt(key.length() - 1)) >= 0) {
            chinesePrefixes.put(key, territory);
            longestPrefix = Math.max(longestPrefix, key.length());
        }
        return other == null || other.equals(territory) ? null : other;
    }

    /** @throws IllegalArgumentException if the name has no letter or digit */
    static String key(String name) {
        String normalised = AddressText.normalise(name);
        String key = normalised == null ? "" : AddressText.key(normalised);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a name without a letter: `" + name + "`");
        }
        return key;
    }

    /** The territories that the text names, as a whole or between separators; empty if none. */
    Set<String> find(@Nullable String normalised) {
        if (normalised == null) {
            return Set.of();
        }
        Set<String> found = new HashSet<>();
        addTerritory(found, normalised);
        StringTokenizer parts = new StringTokenizer(normalised, SEPARATORS);
        while (parts.hasMoreTokens()) {
            addTerritory(found, parts.nextToken());
        }
        return found;
    }

    /** The code with a hyphen in it, or null if the text is not a code. */
    private static @Nullable String code(String text) {
        Matcher code = CODE.matcher(text.strip());
        return code.matches() ? code.group(1) + "-" + code.group(2) : null;
    }

    private void addTerritory(Set<String> found, String text) {
        String code = code(text);
        String coded = code == null ? null : codes.get(code);
        if (coded != null) {
            found.add(coded);
            return;
        }
        String key = AddressText.key(text);
        String exact = territories.get(key);
        if (exact != null) {
            found.add(exact);
            return;
        }
        int end = Math.min(longestPrefix, key.length());
        for (int length = 1; length <= end; length++) {
            if (prefixEndings.indexOf(key.charAt(length - 1)) >= 0) {
                String prefix = chinesePrefixes.get(key.substring(0, length));
                if (prefix != null) {
                    found.add(prefix);
                    return;
                }
            }
        }
    }
}

package io.marketgate.identity.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks of territories within one country: letters and digits that mean a territory wherever they stand in a text, such as
 * {@code FPO AP} of military mail. A mark is found as whole words, however they are spaced, hyphenated or dotted.
 */
final class Marks {
    private static final char ANY_DIGIT = '#';

    private final Map<String, String> territories = new HashMap<>();
    private int longest;

    /**
     * Adds a mark; returns the territory that already has it if that is another one.
     *
     * @param mark capitals and digits, {@code #} for any digit
     */
    @Nullable
    String add(String mark, String territory) {
        longest = Math.max(longest, mark.length());
        String other = territories.putIfAbsent(mark, territory);
        return other == null || other.equals(territory) ? null : other;
    }

    /** The territories whose marks stand in the text. */
    Set<String> find(@Nullable String normalised) {
        if (normalised == null || territories.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>();
        List<String> words = words(normalised);
        for (int first = 0; first < words.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (int last = first; last < words.size() && run.length() <= longest; last++) {
                run.append(words.get(last));
                territories.forEach((mark, territory) -> {
                    if (fits(mark, run)) {
                        found.add(territory);
                    }
                });
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean fits(String mark, CharSequence run) {
        if (mark.length() != run.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            char c = run.charAt(i);
            boolean fits = mark.charAt(i) == ANY_DIGIT ? c >= '0' && c <= '9' : c == mark.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}

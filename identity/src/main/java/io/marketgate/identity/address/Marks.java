package io.marketgate.identity.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks of territories within one country: letters and digits that denote a territory anywhere in a text, such as
 * {@code FPO AP} of military mail. A mark matches whole words, with any spaces, hyphens or dots between them. A number
 * after letters is a separate word, so {@code BFPO16} has the mark {@code BFPO}. A mark that begins with a digit is a
 * single word: {@code 963-49} is a lot in Japan and {@code 96349} a ZIP code of military mail.
 */
final class Marks {
    private static final char ANY_DIGIT = '#';
    private static final char ANY_NUMBER = '+';
    /** An upper bound for the digits of a number in a mark. */
    private static final int LONGEST_NUMBER = 9;

    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, String> territories = new HashMap<>();
    private int longest;

    private record Mark(String text, boolean oneWord, String territory) {}

    /**
     * Adds a mark; returns the territory that already has it, if that is another one.
     *
     * @param mark capitals and digits, {@code #} for any digit, {@code +} for one digit or more
     */
    @Nullable
    String add(String mark, String territory) {
        long numbers = mark.chars().filter(c -> c == ANY_NUMBER).count();
        longest = Math.max(longest, mark.length() + (int) numbers * LONGEST_NUMBER);
        String other = territories.putIfAbsent(mark, territory);
        if (other == null) {
            marks.add(new Mark(mark, Character.isDigit(mark.charAt(0)), territory));
        }
        return other == null || other.equals(territory) ? null : other;
    }

    /** The territories whose marks occur in the text. */
    Set<String> find(@Nullable String normalised) {
        if (normalised == null || marks.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>();
        List<String> words = words(normalised);
        for (int first = 0; first < words.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (int last = first; last < words.size() && run.length() <= longest; last++) {
                run.append(words.get(last));
                boolean oneWord = last == first;
                for (Mark mark : marks) {
                    if ((oneWord || !mark.oneWord()) && fits(mark.text(), run)) {
                        found.add(mark.territory());
                    }
                }
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean kept = Character.isLetterOrDigit(c);
            if (!word.isEmpty() && (!kept || isNumberBehind(word, c))) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (kept) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isNumberBehind(CharSequence word, int c) {
        return Character.isDigit(c) && !Character.isDigit(word.charAt(word.length() - 1));
    }

    private static boolean fits(String mark, CharSequence run) {
        int at = 0;
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            boolean number = c == ANY_NUMBER;
            if (at == run.length() || !(number || c == ANY_DIGIT ? isDigit(run.charAt(at)) : c == run.charAt(at))) {
                return false;
            }
            at++;
            while (number && at < run.length() && isDigit(run.charAt(at))) {
                at++;
            }
        }
        return at == run.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

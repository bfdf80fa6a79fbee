package io.marketgate.identity.buyer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The customer ids that platforms send for a guest. Read as an id, such a word would make one person of all guests: what
 * one has verified or was prescribed would count for all.
 */
public final class AnonymousSubjects {
    private static final Set<String> WORDS = Set.of(
            "null",
            "none",
            "nil",
            "undefined",
            "nan",
            "false",
            "guest",
            "anonymous",
            "not logged in",
            "unknown",
            "nobody",
            "-1");
    /** A number that is zero, or an identifier of zeros. */
    private static final Pattern ZERO = Pattern.compile("[0.-]*");

    /** What is expected in place of such a word, in a message to the caller. */
    public static final String EXPECTED = "the shop's id of a signed-in customer is expected; such a word names nobody";

    private AnonymousSubjects() {}

    /** Whether the id names no customer: it is blank, zero, or such a word, alone or at the end of a path. */
    public static boolean isNobody(String id) {
        String customer = stripped(id);
        String word = customer.substring(Math.max(customer.lastIndexOf('/'), customer.lastIndexOf(':')) + 1);
        return ZERO.matcher(word).matches() || WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The customer's id without the blanks around it, or null if it means that no customer is signed in. */
    public static @Nullable String customerOrNull(@Nullable String id) {
        return id == null || isNobody(id) ? null : stripped(id);
    }

    private static String stripped(String id) {
        int start = 0;
        int end = id.length();
        while (start < end && isBlank(id.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(id.charAt(end - 1))) {
            end--;
        }
        return id.substring(start, end);
    }

    /** Of any script, seen or not. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}

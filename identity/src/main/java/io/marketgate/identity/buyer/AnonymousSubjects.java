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
    private static final Set<String> WORDS =
            Set.of("null", "none", "nil", "undefined", "nan", "false", "guest", "anonymous", "unknown", "nobody", "-1");
    /** A number that is zero, an identifier of zeros, or a path that ends in one. */
    private static final Pattern ZERO = Pattern.compile("(?:.*[/:])?[0.-]*");

    /** What is expected in place of such a word, in a message to the caller. */
    public static final String EXPECTED = "the shop's id of a signed-in customer is expected; such a word names nobody";

    private AnonymousSubjects() {}

    /** Whether the id names no customer. */
    public static boolean isNobody(String id) {
        String word = id.strip();
        return ZERO.matcher(word).matches() || WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The customer's id, or null if the word means that no customer is signed in. */
    public static @Nullable String customerOrNull(@Nullable String id) {
        return id == null || isNobody(id) ? null : id;
    }
}

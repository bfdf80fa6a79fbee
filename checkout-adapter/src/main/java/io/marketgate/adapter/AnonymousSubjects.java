package io.marketgate.adapter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The customer ids that platforms send for a guest. Read as an id, such a word would count the purchases of all guests
 * as those of one person.
 */
final class AnonymousSubjects {
    private static final Set<String> WORDS =
            Set.of("null", "none", "nil", "undefined", "nan", "false", "guest", "anonymous", "unknown", "nobody", "-1");
    /** A number that is zero, an identifier of zeros, or a path that ends in one. */
    private static final Pattern ZERO = Pattern.compile("(?:.*[/:])?[0.-]*");

    private AnonymousSubjects() {}

    /** The customer's id, or null if the word means that no customer is signed in. */
    static @Nullable String customerOrNull(@Nullable String id) {
        if (id == null) {
            return null;
        }
        String word = id.strip();
        return ZERO.matcher(word).matches() || WORDS.contains(word.toLowerCase(Locale.ROOT)) ? null : id;
    }
}

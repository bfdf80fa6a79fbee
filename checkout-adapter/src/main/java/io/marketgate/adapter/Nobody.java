package io.marketgate.adapter;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words in which platforms say that no customer is signed in. Taken for a customer's id, such a word would make one
 * person of all guests.
 */
final class Nobody {
    private static final Set<String> WORDS =
            Set.of("null", "none", "nil", "undefined", "nan", "false", "guest", "anonymous", "unknown", "nobody", "-1");
    /** A number that is zero, an identifier of zeros, or a path that ends in one. */
    private static final Pattern ZERO = Pattern.compile("(?:.*[/:])?[0.-]*");

    private Nobody() {}

    /** The customer's id, or null where the word says that there is none. */
    static @Nullable String orCustomer(@Nullable String id) {
        if (id == null) {
            return null;
        }
        String told = id.strip();
        return ZERO.matcher(told).matches() || WORDS.contains(told.toLowerCase(Locale.ROOT)) ? null : id;
    }
}

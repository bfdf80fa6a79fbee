package io.marketgate.identity.address;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The normal forms of address text. */
final class AddressText {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

    private AddressText() {}

    /**
     * Unicode NFKC in upper case, invisible characters dropped, digits of every script as ASCII, white space as single
     * spaces.
     *
     * @return null if nothing is left
     */
    static @Nullable String normalise(@Nullable String text) {
        if (text == null) {
            return null;
        }
        // NFKC comes first: only it removes invisible characters such as zero-width spaces between digits.
        String upper = COMPOSE.normalize(FOLD.normalize(text).toUpperCase(Locale.ROOT));
        StringBuilder result = new StringBuilder(upper.length());
        upper.codePoints().forEach(c -> append(result, c));
        int end = result.length();
        if (end > 0 && result.charAt(end - 1) == ' ') {
            result.setLength(end - 1);
        }
        return result.isEmpty() ? null : result.toString();
    }

    /** Letters and digits only, without accents: equal for different spellings of one name. */
    static String key(String normalised) {
        String plain = DECOMPOSE.normalize(normalised);
        StringBuilder result = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(result::appendCodePoint);
        return result.toString();
    }

    private static void append(StringBuilder result, int c) {
        if (Character.isDigit(c)) {
            result.append((char) ('0' + Character.digit(c, 10)));
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
            }
        } else {
            result.appendCodePoint(c);
        }
    }
}

package io.marketgate.identity.document;

import java.text.Normalizer;
import java.util.Locale;

/** Normalises a number as people write it, to the form its check digit is computed over. */
final class DocumentText {
    /** Characters; the longest document, a TD1 zone, has 90, and people add separators. */
    static final int LONGEST = 256;

    private DocumentText() {}

    /**
     * Normalises: composes compatibility forms (full-width digits become ASCII), writes every script's decimal digits
     * as ASCII, drops white space, dashes, dots and parentheses, and converts letters to upper case.
     */
    static String normalise(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        Normalizer.normalize(raw, Normalizer.Form.NFKC).codePoints().forEach(c -> append(kept, c));
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    private static void append(StringBuilder kept, int c) {
        if (Character.isDigit(c)) {
            kept.append((char) ('0' + Character.digit(c, 10)));
        } else if (!separates(c)) {
            kept.appendCodePoint(c);
        }
    }

    private static boolean separates(int c) {
        return c == '.'
                || c == '('
                || c == ')'
                || c == 0x2212
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}

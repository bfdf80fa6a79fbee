package io.marketgate.product;

import java.util.regex.Pattern;

/** The one form of identifiers that outsiders choose (DESIGN: 1 to 128 visible ASCII characters). */
public final class Identifiers {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private Identifiers() {}

    /**
     * Returns the value if it is a well-formed identifier.
     *
     * @param what the word for the thing, used in the message
     * @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters
     */
    public static String require(String what, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to 128 visible ASCII characters");
        }
        return value;
    }
}

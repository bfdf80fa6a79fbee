package io.marketgate.product;

/** The one form of identifiers that callers choose: 1 to 128 visible ASCII characters. */
public final class Identifiers {
    /** What is expected of one, in a message to the caller. */
    public static final String EXPECTED = "1 to 128 visible ASCII characters are expected";

    private static final int LONGEST = 128;
    private static final char FIRST_VISIBLE = '!';
    private static final char LAST_VISIBLE = '~';

    private Identifiers() {}

    /**
     * Returns the value if it is a well-formed identifier.
     *
     * @param what the identifier's name, used in the message
     * @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters
     */
    public static String require(String what, String value) {
        if (!isOne(value)) {
            throw new IllegalArgumentException(what + " must be 1 to 128 visible ASCII characters");
        }
        return value;
    }

    /**
     * Whether it is 1 to 128 visible ASCII characters. Uses no regular expression, because every cart line has two
     * identifiers.
     */
    public static boolean isOne(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < FIRST_VISIBLE || c > LAST_VISIBLE) {
                return false;
            }
        }
        return true;
    }
}

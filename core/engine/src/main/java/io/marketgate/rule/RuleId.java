package io.marketgate.rule;

import java.util.regex.Pattern;

/** A rule's name, unique in its pack or among its merchant's own rules: {@code JP-OTC-XB-1}. */
public record RuleId(String value) implements Comparable<RuleId> {
    /** The longest name, in characters. */
    public static final int LONGEST = 64;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0," + (LONGEST - 1) + "}");

    /** @throws IllegalArgumentException if it is not upper case letters, digits and hyphens, at most 64 */
    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a rule id: `" + value + "`; it is upper case letters, digits and hyphens, at most " + LONGEST
                            + ", such as `NO-LIPSTICK-JP`");
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

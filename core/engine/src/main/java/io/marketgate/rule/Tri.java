package io.marketgate.rule;

/** Kleene's three truth values. There is no negation, so unknown never becomes true. */
public enum Tri {
    FALSE,
    UNKNOWN,
    TRUE;

    /** The truth value of a plain boolean. */
    public static Tri of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** True if both are, false if either is, else unknown. */
    public Tri and(Tri other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** True if either is, false if both are, else unknown. */
    public Tri or(Tri other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

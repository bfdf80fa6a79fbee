package io.marketgate.decision;

/** What a blocked line's ways have in common. */
public enum BlockKind {
    /** Somebody named can cure it. */
    CURABLE,
    /** It is not known to be allowed. */
    UNDETERMINED,
    /** It is known to be forbidden. */
    PROHIBITED
}

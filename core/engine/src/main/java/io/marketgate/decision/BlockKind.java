package io.marketgate.decision;

/** What a blocked line's ways have in common. */
public enum BlockKind {
    /** The shopper, the merchant or a partner can open one: the remedies say how. */
    CURABLE,
    /** None is known to be allowed. */
    UNDETERMINED,
    /** Each is known to be forbidden. */
    PROHIBITED
}

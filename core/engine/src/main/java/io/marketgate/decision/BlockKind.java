package io.marketgate.decision;

/** The state that a blocked line's ways have in common. */
public enum BlockKind {
    /** The shopper, the merchant or a partner can open a way: the remedies say how. */
    CURABLE,
    /** No way is known to be allowed. */
    UNDETERMINED,
    /** Every way is known to be forbidden. */
    PROHIBITED
}

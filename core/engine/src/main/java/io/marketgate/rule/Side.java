package io.marketgate.rule;

/** Whose law a rule is: of the market a line enters, or of the market it leaves. */
public enum Side {
    IMPORT,
    EXPORT
}

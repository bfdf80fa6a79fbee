package io.marketgate.rule;

/** How well a buyer is known, in rising order. A valid check digit alone reaches SELF_DECLARED at most. */
public enum AssuranceLevel {
    NONE,
    SELF_DECLARED,
    DOCUMENT_CHECKED,
    REAL_NAME_VERIFIED
}

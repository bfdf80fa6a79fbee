package io.marketgate.rule;

/** How well a buyer is known, in rising order. A check digit alone never reaches beyond SELF_DECLARED. */
public enum AssuranceLevel {
    NONE,
    SELF_DECLARED,
    DOCUMENT_CHECKED,
    REAL_NAME_VERIFIED
}

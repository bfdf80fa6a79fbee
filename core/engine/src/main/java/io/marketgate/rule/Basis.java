package io.marketgate.rule;

/** Whose right a road is. A personal import is the consumer's tolerance and never reads like a selling right. */
public enum Basis {
    SELLING_RIGHT,
    PERSONAL_IMPORT,
    PILOT
}

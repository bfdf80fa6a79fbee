package io.marketgate.rule;

/**
 * The right a road rests on. A personal import is a tolerance for the consumer and never reads like a selling right.
 */
public enum Basis {
    SELLING_RIGHT,
    PERSONAL_IMPORT,
    PILOT
}

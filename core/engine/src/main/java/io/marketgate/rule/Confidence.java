package io.marketgate.rule;

/** How sure the reviewer is: official text seen, secondary source seen, general knowledge. */
public enum Confidence {
    H,
    M,
    L
}

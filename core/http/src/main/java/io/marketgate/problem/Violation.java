package io.marketgate.problem;

/**
 * One fault of the input.
 *
 * @param pointer RFC 6901 pointer into the body, or the name of a parameter or header; empty for the whole body
 * @param message lower case, no trailing period; never repeats personal data
 */
public record Violation(String pointer, String message) {}

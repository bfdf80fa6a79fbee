package io.marketgate.rule;

/**
 * A sentence of the law that a checkout cannot test: shown, journalled, never evaluated.
 *
 * @param audience who must see it
 * @param text key in the pack's text files
 */
public record Term(Actor audience, String text) {}

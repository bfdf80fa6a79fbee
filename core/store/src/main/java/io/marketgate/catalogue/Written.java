package io.marketgate.catalogue;

import java.time.Instant;

/**
 * A value with the change that wrote it.
 *
 * @param revision of that change
 * @param at when it was made
 */
public record Written<V>(V value, long revision, Instant at, Author author) {}

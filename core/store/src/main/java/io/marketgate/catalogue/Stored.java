package io.marketgate.catalogue;

/**
 * A value with the revision that wrote it, which is its ETag.
 *
 * @param revision of the change that wrote this value
 */
public record Stored<V>(V value, long revision) {}

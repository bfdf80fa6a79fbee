package io.marketgate.catalogue;

import java.time.Instant;

/**
 * A value with the change that wrote it.
 *
 * @param revision of that change
 * @param at when it was made
 * @param trailed whether the audit trail tells the same of that change: that it wrote this value under this name. Whether the
 *     change is itself the one that was recorded, {@link io.marketgate.seal.History#change} says
 */
public record Written<V>(V value, long revision, Instant at, Author author, boolean trailed) {}

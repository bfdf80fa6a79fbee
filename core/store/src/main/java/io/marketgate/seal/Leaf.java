package io.marketgate.seal;

import java.util.UUID;

/**
 * A row of the journal as its commit names it.
 *
 * @param sha256 of the row's content
 */
public record Leaf(String merchant, UUID id, byte[] sha256) {}

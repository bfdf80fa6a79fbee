package io.marketgate.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a state of the catalogue. Equal heads have the same content, even if a database lost commits and reused
 * their numbers.
 *
 * @param epoch the history the revision belongs to
 * @param revision the gap-free number of the newest committed change, 0 before the first
 * @param change that change, or null before the first
 */
public record Head(UUID epoch, long revision, @Nullable UUID change) {}

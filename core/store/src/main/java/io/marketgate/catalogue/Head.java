package io.marketgate.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the catalogue: two equal heads are the same content, even where a database lost commits and numbered
 * others alike.
 *
 * @param epoch the history the revision belongs to
 * @param revision the gap-free number of the newest committed change, 0 before the first
 * @param change that change, or null before the first
 */
public record Head(UUID epoch, long revision, @Nullable UUID change) {}

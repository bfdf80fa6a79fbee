package io.marketgate.seal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What a change of the audit trail says of a resource.
 *
 * @param revision of the change
 * @param chained whether the change is bound to the one before it; an old one is not
 * @param noted whether that change is to be proven by itself, where few rows are compared
 * @param after the stored form of the value, or null where it ended
 */
public record TrailEntry(
        long revision,
        boolean chained,
        boolean noted,
        @Nullable String after) {}

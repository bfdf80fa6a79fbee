package io.marketgate.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a search has found.
 *
 * @param id of the decision, which holds its time
 * @param market the destination's as the journal's column has it, or null
 * @param summary null if the journal's row could not be read
 */
public record FoundDecision(
        UUID id, @Nullable String market, @Nullable Summary summary) {}

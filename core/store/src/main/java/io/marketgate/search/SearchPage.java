package io.marketgate.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some decisions, the latest first.
 *
 * @param next the cursor of the next page, or null if this is the last
 * @param searchableUntil every decision committed before it is found; null while the projection is not complete
 */
public record SearchPage(
        List<FoundDecision> decisions,
        @Nullable UUID next,
        @Nullable Instant searchableUntil) {
    public SearchPage {
        decisions = List.copyOf(decisions);
    }

    /** A page of a query, given one decision more than its limit if there are as many. */
    public static SearchPage of(List<FoundDecision> found, int limit, @Nullable Instant searchableUntil) {
        if (found.size() <= limit) {
            return new SearchPage(found, null, searchableUntil);
        }
        return new SearchPage(found.subList(0, limit), found.get(limit - 1).id(), searchableUntil);
    }
}

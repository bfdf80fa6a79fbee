package io.marketgate.admin.decision;

import io.marketgate.admin.Members;
import io.marketgate.search.SearchPage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of found decisions. */
record DecisionListing(
        @Schema(description = "the latest first") List<DecisionSummary> items,

        @Schema(description = "the cursor of the next page, or null at the end") @Nullable
        String next,

        @Schema(
                description =
                        "every decision that was recorded before this instant is found; the latest follow within seconds."
                                + " null while the search is made ready after an upgrade, when old ones may be missing")
        @Nullable
        Instant searchableUntil) {

    static DecisionListing of(SearchPage page) {
        return new DecisionListing(
                page.decisions().stream().map(DecisionSummary::of).toList(),
                Members.shown(page.next()),
                page.searchableUntil());
    }
}

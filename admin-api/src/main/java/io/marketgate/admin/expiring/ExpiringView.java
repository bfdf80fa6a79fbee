package io.marketgate.admin.expiring;

import io.marketgate.catalogue.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what ends. */
record ExpiringView(
        @Schema(description = "the end of the span that was asked for")
        Instant until,

        @Schema(description = "the soonest first") List<EndingView> items,

        @Schema(description = "what ends of buyers, as numbers only: in all markets and in the whole span")
        BuyerCounts buyers,

        @Schema(description = "the cursor of the next page, or null at the end") @Nullable
        String next) {

    /** What is known of buyers and what they hold. */
    record BuyerCounts(
            @Schema(description = "papers of buyers, such as prescriptions")
            long evidence,

            @Schema(description = "proven identities") long assurances) {

        static BuyerCounts of(Map<Ending.Kind, Long> counts) {
            return new BuyerCounts(
                    counts.getOrDefault(Ending.Kind.BUYER_EVIDENCE, 0L),
                    counts.getOrDefault(Ending.Kind.ASSURANCE, 0L));
        }
    }
}

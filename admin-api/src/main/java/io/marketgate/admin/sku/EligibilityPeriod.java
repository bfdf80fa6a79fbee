package io.marketgate.admin.sku;

import io.marketgate.admin.Members;
import io.marketgate.market.Channel;
import io.marketgate.merchant.Eligibility;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility over one interval.
 *
 * @param channels the channels it covers
 * @param effectiveTo first instant it no longer holds, or null for ever
 */
record EligibilityPeriod(
        @Schema(description = "whether it may be sold, as far as the rules allow, or not at all")
        Eligibility.Status status,

        @Schema(description = "of which it is said") List<Channel> channels,

        @Schema(description = "for staff; null where none was given") @Nullable
        String reason,

        @Schema(description = "first instant it holds") Instant effectiveFrom,

        @Schema(description = "first instant it no longer holds; null is never") @Nullable
        Instant effectiveTo) {

    static EligibilityPeriod of(Eligibility said) {
        return new EligibilityPeriod(
                said.status(),
                Members.words(said.channels()).stream().map(Channel::valueOf).toList(),
                said.reason(),
                said.effectiveFrom(),
                said.effectiveTo());
    }
}

package io.marketgate.admin.decision;

import io.marketgate.admin.Members;
import io.marketgate.market.Channel;
import io.marketgate.merchant.Eligibility;
import io.marketgate.seal.RowState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The merchant's own word on a SKU that held on a way. */
record EligibilityView(
        @Schema(description = "whether it may be sold, as far as the rules allow, or not at all")
        Eligibility.Status status,

        @Schema(description = "the market or group of which it is said")
        String market,

        @Schema(description = "of which it is said") List<Channel> channels,

        @Schema(description = "for staff; null where none was given") @Nullable
        String reason,

        @Schema(description = "first instant it holds") Instant effectiveFrom,

        @Schema(description = "first instant it no longer holds; null is never") @Nullable
        Instant effectiveTo,

        @Schema(description = "the change that wrote it") @Nullable
        WrittenBy written,

        @Schema(description = Trailed.RECORD) RowState record) {

    static EligibilityView of(Eligibility said, @Nullable WrittenBy written, RowState record) {
        return new EligibilityView(
                said.status(),
                said.market().value(),
                Members.words(said.channels()).stream().map(Channel::valueOf).toList(),
                said.reason(),
                said.effectiveFrom(),
                said.effectiveTo(),
                written,
                record);
    }
}

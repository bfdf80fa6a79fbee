package io.marketgate.admin.sku;

import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.Periods;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Sku;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility of a SKU in a market: for the stated channels and interval, or, with {@code periods}, all of it as a GET
 * gives it.
 */
record EligibilityBody(
        @Schema(
                description =
                        "`ELIGIBLE`: it may be sold, as far as the rules allow; `SUSPENDED`: not at all. Needed where `periods` is"
                                + " not sent")
        Eligibility.@Nullable Status status,

        @Schema(description = "of which it is said; both where nothing is said") @Nullable
        Set<@NotNull Channel> channels,

        @Schema(description = "for staff; shoppers hear only that the shop stopped selling") @Line @Nullable
        String reason,

        @Schema(description = "first instant it holds; now where nothing is said") @Nullable
        String effectiveFrom,

        @Schema(description = "first instant it no longer holds; never where nothing is said") @Nullable
        String effectiveTo,

        @Schema(description = "all that is to hold, in place of all that was said, as a GET gives it; alone")
        @Size(min = 1, max = 1000)
        @Nullable
        List<@NotNull @Valid StatedPeriod> periods,

        @Nullable String id,

        @Nullable Long revision)
        implements Restated {

    /** What it says of one interval. */
    Eligibility eligibility(Sku sku, MarketCode market, Instant now) {
        return new StatedPeriod(status, channels, reason, effectiveFrom, effectiveTo).eligibility("", sku, market, now);
    }

    /** All that it says, or null if it speaks of one interval. */
    @Nullable
    MarketEligibility whole(Sku sku, MarketCode market, Instant now) {
        if (periods == null) {
            return null;
        }
        if (status != null || channels != null || reason != null || effectiveFrom != null || effectiveTo != null) {
            throw ProblemException.invalid("/periods", "stands alone: the other members speak of one interval");
        }
        List<Eligibility> said = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            said.add(periods.get(i).eligibility("/periods/" + i, sku, market, now));
        }
        return Members.whole("/periods", () -> new MarketEligibility(sku, market, Periods.of(said)));
    }
}

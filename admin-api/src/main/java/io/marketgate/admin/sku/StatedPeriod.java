package io.marketgate.admin.sku;

import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Sku;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The eligibility over one interval, as staff write it. */
record StatedPeriod(
        @Schema(description = "`ELIGIBLE`: it may be sold, as far as the rules allow; `SUSPENDED`: not at all")
        Eligibility.@Nullable Status status,

        @Schema(description = "of which it is said; both where nothing is said") @Nullable
        Set<@NotNull Channel> channels,

        @Schema(description = "for staff; shoppers hear only that the shop stopped selling") @Line @Nullable
        String reason,

        @Schema(description = "first instant it holds; now where nothing is said") @Nullable
        String effectiveFrom,

        @Schema(description = "first instant it no longer holds; never where nothing is said") @Nullable
        String effectiveTo) {

    /** @param pointer where it stands in the body, for problems */
    Eligibility eligibility(String pointer, Sku sku, MarketCode market, Instant now) {
        if (status == null) {
            throw ProblemException.invalid(pointer + "/status", "must not be null");
        }
        Instant from = Members.instant(pointer + "/effectiveFrom", effectiveFrom);
        Instant to = Members.instant(pointer + "/effectiveTo", effectiveTo);
        Set<Channel> of = channels == null ? EnumSet.allOf(Channel.class) : channels;
        return Members.whole(
                pointer + (of.isEmpty() ? "/channels" : "/effectiveTo"),
                () -> new Eligibility(
                        sku, market, status, of, reason, from == null ? now.truncatedTo(ChronoUnit.MILLIS) : from, to));
    }
}

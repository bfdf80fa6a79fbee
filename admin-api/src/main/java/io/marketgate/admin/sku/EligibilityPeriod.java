package io.marketgate.admin.sku;

import io.marketgate.admin.Members;
import io.marketgate.market.Channel;
import io.marketgate.merchant.Eligibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility over one interval.
 *
 * @param channels the channels it covers
 * @param effectiveTo first instant it no longer holds, or null for ever
 */
record EligibilityPeriod(
        Eligibility.Status status,
        List<Channel> channels,
        @Nullable String reason,
        Instant effectiveFrom,
        @Nullable Instant effectiveTo) {

    static EligibilityPeriod of(Eligibility said) {
        return new EligibilityPeriod(
                said.status(),
                Members.words(said.channels()).stream().map(Channel::valueOf).toList(),
                said.reason(),
                said.effectiveFrom(),
                said.effectiveTo());
    }
}

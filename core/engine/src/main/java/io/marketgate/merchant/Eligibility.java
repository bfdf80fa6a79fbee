package io.marketgate.merchant;

import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.product.Sku;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's own word on a SKU in a market. It can only tighten what the rules say.
 *
 * @param channels the channels it covers, at least one
 * @param reason for staff, or null; shoppers learn only that the merchant stopped selling
 * @param effectiveFrom first instant it holds
 * @param effectiveTo first instant it no longer holds, or null for ever
 */
public record Eligibility(
        Sku sku,
        MarketCode market,
        Status status,
        Set<Channel> channels,
        @Nullable String reason,
        Instant effectiveFrom,
        @Nullable Instant effectiveTo) {

    /** The merchant's word. */
    public enum Status {
        ELIGIBLE,
        SUSPENDED
    }

    /** @throws IllegalArgumentException if no channel is named or the interval is empty */
    public Eligibility {
        channels = Set.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("eligibility names at least one channel");
        }
        if (effectiveTo != null && !effectiveFrom.isBefore(effectiveTo)) {
            throw new IllegalArgumentException("eligibility ends after it begins");
        }
    }
}

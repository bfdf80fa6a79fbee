package io.marketgate.checkout.handover;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What one storefront hands to another.
 *
 * @param merchant whose storefronts they are
 * @param storefront the one that receives
 * @param market the market the lines were decided for
 * @param decision the decision that sends them
 * @param lines in the cart's order, at least one
 * @param expiresAt first instant it is no longer good, in whole seconds
 */
public record Handover(
        MerchantId merchant,
        StorefrontId storefront,
        MarketCode market,
        UUID decision,
        List<HandoverLine> lines,
        Instant expiresAt) {

    /** @throws IllegalArgumentException if there is no line */
    public Handover {
        lines = List.copyOf(lines);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a hand-over has at least one line");
        }
    }
}

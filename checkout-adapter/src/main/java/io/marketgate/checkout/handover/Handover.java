package io.marketgate.checkout.handover;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The lines that one storefront hands to another.
 *
 * @param merchant whose storefronts they are
 * @param storefront the one that receives
 * @param market the market the lines were decided for
 * @param locale BCP 47 tag of the shopper's language
 * @param decision the decision that sends them
 * @param lines in the cart's order, at least one
 * @param expiresAt first instant it is no longer valid, in whole seconds
 */
public record Handover(
        MerchantId merchant,
        StorefrontId storefront,
        MarketCode market,
        String locale,
        UUID decision,
        List<HandoverLine> lines,
        Instant expiresAt) {
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** @throws IllegalArgumentException if there is no line, or the locale is not a well-formed tag */
    public Handover {
        lines = List.copyOf(lines);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a hand-over has at least one line");
        }
        if (!LOCALE.matcher(locale).matches()) {
            throw new IllegalArgumentException("not a language tag: `" + locale + "`");
        }
    }
}

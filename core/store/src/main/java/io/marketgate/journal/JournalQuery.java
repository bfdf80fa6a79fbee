package io.marketgate.journal;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query for entries.
 *
 * @param from first instant
 * @param to first instant no longer, at most {@link #LONGEST} later
 * @param markets of which the destination's must be one; empty for any
 * @param sku some line's, or null for any
 * @param verdict some line's, as the wire contract names it; that SKU's where both are given; or null for any
 * @param before the {@code next} of the page before, or null for the first page
 * @param limit how many at most, 1 to {@link #MOST}
 */
public record JournalQuery(
        MerchantId merchant,
        Instant from,
        Instant to,
        Set<MarketCode> markets,
        @Nullable Sku sku,
        @Nullable String verdict,
        @Nullable UUID before,
        int limit) {
    /** The longest time one query may span. */
    public static final Duration LONGEST = Duration.ofDays(31);

    /** The most entries of one page. */
    public static final int MOST = 500;

    private static final Set<String> VERDICTS = Set.of("SELL_LOCAL", "REDIRECT", "BLOCK");

    /** @throws IllegalArgumentException if the interval is empty or too long, or verdict or limit is invalid */
    public JournalQuery {
        markets = Set.copyOf(markets);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("`from` must be before `to`");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("`from` and `to` must be at most 31 days apart");
        }
        if (verdict != null && !VERDICTS.contains(verdict)) {
            throw new IllegalArgumentException("not a verdict: `" + verdict + "`");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("`limit` must be 1 to " + MOST);
        }
    }
}

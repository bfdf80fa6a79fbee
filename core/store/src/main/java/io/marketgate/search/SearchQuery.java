package io.marketgate.search;

import io.marketgate.decision.Disposition;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.Stage;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query for decisions. What is null or empty is any.
 *
 * @param from first instant
 * @param to first instant no longer
 * @param filter what they must have, all of it
 * @param before the {@code next} of the page before, or null for the first page
 * @param limit how many at most, 1 to {@link #MOST}
 */
public record SearchQuery(
        MerchantId merchant,
        @Nullable Instant from,
        @Nullable Instant to,
        Filter filter,
        @Nullable UUID before,
        int limit) {
    /** The most decisions of one page. */
    public static final int MOST = 500;

    private static final Set<String> VERDICTS = Set.of("SELL_LOCAL", "REDIRECT", "BLOCK");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** @throws IllegalArgumentException if the interval is empty or the limit is invalid */
    public SearchQuery {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("`from` must be before `to`");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("`limit` must be 1 to " + MOST);
        }
    }

    /** The lowest id that is wanted. */
    public UUID lower() {
        return EntryIds.floor(from == null || from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from);
    }

    /** The bound above every id that is wanted. */
    public UUID upper() {
        Instant end = to == null || to.isAfter(LAST) ? LAST : to;
        UUID upper = EntryIds.floor(end.isBefore(Instant.EPOCH) ? Instant.EPOCH : end);
        return before == null ? upper : EntryIds.lesser(before, upper);
    }

    /** The stored terms that a decision must have all of. */
    public Set<Long> all() {
        return Terms.wanted(merchant, filter);
    }

    /** The stored terms of which a decision must have one; empty for any. */
    public Set<Long> oneOf() {
        return Terms.wanted(merchant, filter.markets());
    }

    /**
     * What decisions must have.
     *
     * @param markets of which the destination's must be one
     * @param sku some line's
     * @param rule of some reason, finding or road
     * @param code of some reason or finding
     * @param verdict some line's, as the wire contract names it; that SKU's where both are given
     * @param disposition of the whole cart
     * @param stage that the storefront stated
     * @param pseudonym of the buyer
     */
    public record Filter(
            Set<MarketCode> markets,
            @Nullable StorefrontId storefront,
            @Nullable String cart,
            @Nullable Sku sku,
            @Nullable RuleId rule,
            @Nullable ReasonCode code,
            @Nullable String verdict,
            @Nullable Disposition disposition,
            @Nullable Stage stage,
            @Nullable String pseudonym) {
        /** Asks for nothing. */
        public static final Filter NONE = new Filter(Set.of(), null, null, null, null, null, null, null, null, null);

        /** @throws IllegalArgumentException if the verdict is none */
        public Filter {
            markets = Set.copyOf(markets);
            if (verdict != null && !VERDICTS.contains(verdict)) {
                throw new IllegalArgumentException("not a verdict: `" + verdict + "`");
            }
        }
    }
}

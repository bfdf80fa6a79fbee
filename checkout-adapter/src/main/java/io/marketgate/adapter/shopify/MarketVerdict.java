package io.marketgate.adapter.shopify;

import io.marketgate.explanation.VerdictWord;
import io.marketgate.merchant.Storefront;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a metafield says of a variant in one market.
 *
 * @param validUntil until when it may be sold, if it may; else null, for what is closed stays so until it is said otherwise
 * @param most how many at once, or null where no number is too many
 * @param message for the shopper where it is closed, else null
 * @param elsewhere the merchant's storefront that sells it, or null
 */
record MarketVerdict(
        VerdictWord verdict,
        @Nullable Instant validUntil,
        @Nullable Integer most,
        @Nullable String message,
        @Nullable Storefront elsewhere) {

    static MarketVerdict open(Instant validUntil, @Nullable Integer most) {
        return new MarketVerdict(VerdictWord.SELL_LOCAL, validUntil, most, null, null);
    }

    static MarketVerdict closed(VerdictWord verdict, String message, @Nullable Storefront elsewhere) {
        return new MarketVerdict(verdict, null, null, message, elsewhere);
    }
}

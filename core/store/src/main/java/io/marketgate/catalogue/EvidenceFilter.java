package io.marketgate.catalogue;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence staff look for. A null component restricts nothing.
 *
 * @param sku of a product or lot of that SKU
 * @param partner held by that partner
 * @param market stated for exactly that market or group; what is good in all markets is stated for none
 * @param status revoked evidence is found by that status only
 * @param at the instant at which validity is judged
 */
public record EvidenceFilter(
        @Nullable Sku sku,
        @Nullable PartnerId partner,
        @Nullable MarketCode market,
        @Nullable EvidenceType type,
        @Nullable Status status,
        Instant at) {

    /** What has become of evidence. */
    public enum Status {
        /** It counts. */
        VALID,
        /** Its validity has not begun. */
        UPCOMING,
        /** Its validity is over. */
        EXPIRED,
        /** Staff have taken it back. */
        REVOKED
    }
}

package io.marketgate.catalogue;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.product.Sku;
import java.util.List;

/**
 * All eligibility of one SKU in one market.
 *
 * @param periods at most one at any instant for a channel, in the order of their beginning
 */
public record MarketEligibility(Sku sku, MarketCode market, List<Eligibility> periods) {
    public MarketEligibility {
        periods = List.copyOf(periods);
    }
}

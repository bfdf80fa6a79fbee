package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The merchant's eligibility of SKUs as staff read it, within the caller's transaction. Thread-safe. */
@Singleton
public final class EligibilityListing {
    private final EligibilityRows eligibility;

    EligibilityListing(EligibilityRows eligibility) {
        this.eligibility = eligibility;
    }

    /** All eligibility of a SKU, in the order of the markets. */
    public List<Stored<MarketEligibility>> of(MerchantId merchant, Sku sku, View view) {
        Map<MarketCode, List<EligibilityRow>> byMarket = eligibility.of(merchant, sku, view).stream()
                .collect(Collectors.groupingBy(EligibilityRow::market, TreeMap::new, Collectors.toList()));
        List<Stored<MarketEligibility>> said = new ArrayList<>();
        byMarket.forEach((market, standing) -> said.add(said(sku, market, standing)));
        return said;
    }

    /** The eligibility of a SKU in a market, or null. */
    public @Nullable Stored<MarketEligibility> of(MerchantId merchant, Sku sku, MarketCode market, View view) {
        List<EligibilityRow> standing = eligibility.of(merchant, sku, market, view);
        return standing.isEmpty() ? null : said(sku, market, standing);
    }

    private static Stored<MarketEligibility> said(Sku sku, MarketCode market, List<EligibilityRow> standing) {
        return new Stored<>(
                new MarketEligibility(
                        sku,
                        market,
                        standing.stream().map(EligibilityRow::value).toList()),
                EligibilityRows.newest(standing));
    }
}

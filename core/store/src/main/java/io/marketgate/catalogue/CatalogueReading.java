package io.marketgate.catalogue;

import io.marketgate.evidence.Evidence;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as staff read it, in one state: that of now, or a past one. Reads see committed data and block. A call
 * names the merchant first and reaches no data of another.
 */
public interface CatalogueReading {

    /** The resource, or null if there is none. */
    <K, V> @Nullable Stored<V> find(MerchantId merchant, Resource<K, V> resource, K key);

    /**
     * The resources of a kind, in the order of their keys.
     *
     * @param cursor {@link Page#next()} of the previous page, or null for the first
     * @param limit the longest page, at least 1
     */
    <K, V> Page<V> list(MerchantId merchant, Resource<K, V> resource, @Nullable String cursor, int limit);

    /** The evidence that passes a filter, as {@link #list} lists it. */
    Page<Evidence> evidence(MerchantId merchant, EvidenceFilter filter, @Nullable String cursor, int limit);

    /** All merchants, in the order of their ids; for operators. */
    Page<MerchantSettings> merchants(@Nullable String cursor, int limit);

    /** The eligibility of a SKU in a market, or null if there is none. Its revision is that of the newest period. */
    @Nullable
    Stored<MarketEligibility> eligibility(MerchantId merchant, Sku sku, MarketCode market);

    /** The eligibility of a SKU in all markets, in the order of the markets. */
    List<Stored<MarketEligibility>> eligibility(MerchantId merchant, Sku sku);
}

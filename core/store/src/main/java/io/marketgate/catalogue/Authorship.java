package io.marketgate.catalogue;

import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who wrote what the catalogue held at a past revision of the current history. Calls block. Thread-safe. */
public interface Authorship {

    /** The resource as it was at a revision, or null if there was none. */
    <K, V> @Nullable Written<V> find(MerchantId merchant, Resource<K, V> resource, K key, long revision);

    /** Every period of the eligibility of a SKU, in any market, as it was at a revision. */
    List<Written<Eligibility>> eligibility(MerchantId merchant, Sku sku, long revision);
}

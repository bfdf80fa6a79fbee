package io.marketgate.catalogue;

import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.RateTableId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import java.util.function.Function;

/**
 * A kind of resource that staff put, read and delete whole.
 *
 * @param <K> its name within the merchant
 * @param <V> the resource's value
 */
public final class Resource<K, V> {
    /** A merchant itself; its key is the merchant. */
    public static final Resource<MerchantId, MerchantSettings> MERCHANT =
            new Resource<>("merchant", MerchantId::value, MerchantSettings::id);

    public static final Resource<StorefrontId, Storefront> STOREFRONT =
            new Resource<>("storefront", StorefrontId::value, Storefront::id);

    public static final Resource<PartnerId, Partner> PARTNER = new Resource<>("partner", PartnerId::value, Partner::id);

    public static final Resource<Sku, Product> SKU = new Resource<>("sku", Sku::value, Product::sku);

    /** Evidence the merchant holds. For scope BUYER the number is already a keyed hash. */
    public static final Resource<String, Evidence> EVIDENCE =
            new Resource<>("evidence", Function.identity(), Evidence::id);

    /** A merchant's own rules. */
    public static final Resource<RuleId, PolicyRule> POLICY_RULE =
            new Resource<>("policy_rule", RuleId::value, PolicyRule::id);

    /** A storefront's credentials; an id is unique among all merchants. */
    public static final Resource<String, ApiKey> API_KEY = new Resource<>("api_key", Function.identity(), ApiKey::id);

    /** Official exchange rates that staff load. */
    public static final Resource<RateTableId, RateTable> RATE_TABLE =
            new Resource<>("rate_table", RateTableId::value, RateTable::id);

    private final String word;
    private final Function<K, String> keyText;
    private final Function<V, K> key;

    private Resource(String word, Function<K, String> keyText, Function<V, K> key) {
        this.word = word;
        this.keyText = keyText;
        this.key = key;
    }

    /** The kind's name, in the audit trail and in messages. */
    public String word() {
        return word;
    }

    /** The key as it is stored. */
    public String text(K value) {
        return keyText.apply(value);
    }

    /** The key of a value, as it is stored. */
    public String keyOf(V value) {
        return keyText.apply(key.apply(value));
    }

    @Override
    public String toString() {
        return word;
    }
}

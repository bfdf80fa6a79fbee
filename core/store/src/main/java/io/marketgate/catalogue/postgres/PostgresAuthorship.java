package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Authorship;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Written;
import io.marketgate.catalogue.postgres.change.Retries;
import io.marketgate.catalogue.postgres.kind.EligibilityListing;
import io.marketgate.catalogue.postgres.kind.Kind;
import io.marketgate.catalogue.postgres.kind.Kinds;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Authorship} by the rows of the catalogue, which are closed and never altered. Thread-safe. */
@Singleton
final class PostgresAuthorship implements Authorship {
    private final Kinds kinds;
    private final EligibilityListing eligibility;

    PostgresAuthorship(Kinds kinds, EligibilityListing eligibility) {
        this.kinds = kinds;
        this.eligibility = eligibility;
    }

    @Override
    public <K, V> @Nullable Written<V> find(MerchantId merchant, Resource<K, V> resource, K key, long revision) {
        Kind<V> kind = kinds.of(resource);
        return Retries.<@Nullable Written<V>>call(() -> kind.written(merchant, resource.text(key), revision));
    }

    @Override
    public List<Written<Eligibility>> eligibility(MerchantId merchant, Sku sku, long revision) {
        return Retries.call(() -> eligibility.written(merchant, sku, revision));
    }
}

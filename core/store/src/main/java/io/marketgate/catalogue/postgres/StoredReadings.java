package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.catalogue.MarketEligibility;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.catalogue.postgres.change.Retries;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.catalogue.postgres.kind.EligibilityListing;
import io.marketgate.catalogue.postgres.kind.EvidenceKind;
import io.marketgate.catalogue.postgres.kind.Kind;
import io.marketgate.catalogue.postgres.kind.Kinds;
import io.marketgate.catalogue.postgres.kind.MerchantKind;
import io.marketgate.evidence.Evidence;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored catalogue in any of its states. Thread-safe. */
@Singleton
final class StoredReadings {
    private final Kinds kinds;
    private final MerchantKind merchants;
    private final EvidenceKind papers;
    private final EligibilityListing listing;

    StoredReadings(Kinds kinds, MerchantKind merchants, EvidenceKind papers, EligibilityListing listing) {
        this.kinds = kinds;
        this.merchants = merchants;
        this.papers = papers;
        this.listing = listing;
    }

    /** The catalogue as that view sees it. */
    CatalogueReading as(View view) {
        return new CatalogueReading() {
            @Override
            public <K, V> @Nullable Stored<V> find(MerchantId merchant, Resource<K, V> resource, K key) {
                Kind<V> kind = kinds.of(resource);
                String name = resource.text(key);
                return storable(name) ? Retries.<@Nullable Stored<V>>call(() -> kind.find(merchant, name, view)) : null;
            }

            @Override
            public <K, V> Page<V> list(
                    MerchantId merchant, Resource<K, V> resource, @Nullable String cursor, int limit) {
                Kind<V> kind = kinds.of(resource);
                return page(cursor, after -> kind.page(merchant, view, after, limit));
            }

            @Override
            public Page<Evidence> evidence(
                    MerchantId merchant, EvidenceFilter filter, @Nullable String cursor, int limit) {
                return page(cursor, after -> papers.page(merchant, filter, view, after, limit));
            }

            @Override
            public Page<MerchantSettings> merchants(@Nullable String cursor, int limit) {
                return page(cursor, after -> merchants.page(view, after, limit));
            }

            @Override
            public @Nullable Stored<MarketEligibility> eligibility(MerchantId merchant, Sku sku, MarketCode market) {
                return Retries.<@Nullable Stored<MarketEligibility>>call(() -> listing.of(merchant, sku, market, view));
            }

            @Override
            public List<Stored<MarketEligibility>> eligibility(MerchantId merchant, Sku sku) {
                return Retries.call(() -> listing.of(merchant, sku, view));
            }
        };
    }

    /** PostgreSQL's texts hold no zero character, so no row has such a name. */
    static boolean storable(String name) {
        return name.indexOf('\0') < 0;
    }

    private static <V> Page<V> page(@Nullable String cursor, Function<String, Page<V>> read) {
        String after = cursor == null ? "" : cursor;
        return storable(after) ? Retries.call(() -> read.apply(after)) : new Page<>(List.of(), null);
    }
}

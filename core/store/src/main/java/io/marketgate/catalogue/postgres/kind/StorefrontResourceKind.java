package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Storefronts. */
@Singleton
final class StorefrontResourceKind extends Kind<Storefront> {
    private final StorefrontRows storefronts;
    private final ApiKeyRows keys;

    StorefrontResourceKind(StorefrontRows storefronts, ApiKeyRows keys) {
        super(Resource.STOREFRONT, storefronts);
        this.storefronts = storefronts;
        this.keys = keys;
    }

    @Override
    Storefront read(String name, String payload) {
        return Payload.read(Storefront.class, payload);
    }

    @Override
    void open(OwnedRow.Opening opening, Storefront value, String payload) {
        storefronts.persist(new StorefrontRow(opening, value, payload));
    }

    @Override
    @Nullable
    String neededBy(MerchantId merchant, String name) {
        return keys.all(merchant).stream()
                .map(row -> Payload.read(ApiKey.class, row.payload()))
                .filter(key -> key.storefronts().contains(new StorefrontId(name)))
                .map(key -> "API key `" + key.id() + "`")
                .findFirst()
                .orElse(null);
    }
}

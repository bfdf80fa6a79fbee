package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Shops. */
final class StorefrontKind extends Kind<Storefront> {
    StorefrontKind() {
        super(Resource.STOREFRONT, StorefrontRow.class);
    }

    /** Why nothing can stand that names these, or null; those that are there stay to the end of the transaction. */
    @Nullable
    static String absent(Rows rows, MerchantId merchant, Collection<String> names) {
        return names.stream()
                .sorted()
                .filter(name -> !rows.hold(StorefrontRow.class, merchant, name))
                .map(name -> "there is no storefront `" + name + "`")
                .findFirst()
                .orElse(null);
    }

    @Override
    Storefront read(String name, String payload) {
        return Payload.read(Storefront.class, payload);
    }

    @Override
    OwnedRow open(OwnedRow.Opening opening, Storefront value, String payload) {
        return new StorefrontRow(opening, value.id().value(), payload);
    }

    @Override
    @Nullable
    String neededBy(Rows rows, MerchantId merchant, String name) {
        return rows.all(ApiKeyRow.class, merchant).stream()
                .map(row -> Payload.read(ApiKey.class, row.payload))
                .filter(key -> key.storefronts().contains(new StorefrontId(name)))
                .map(key -> "API key `" + key.id() + "`")
                .findFirst()
                .orElse(null);
    }
}

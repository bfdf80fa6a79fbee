package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Credentials. */
@Singleton
final class ApiKeyKind extends Kind<ApiKey> {
    private final ApiKeyRows keys;
    private final StorefrontRows storefronts;

    ApiKeyKind(ApiKeyRows keys, StorefrontRows storefronts) {
        super(Resource.API_KEY, keys);
        this.keys = keys;
        this.storefronts = storefronts;
    }

    @Override
    ApiKey read(String name, String payload) {
        return Payload.read(ApiKey.class, payload);
    }

    @Override
    void open(OwnedRow.Opening opening, ApiKey value, String payload) {
        keys.persist(new ApiKeyRow(opening, value.id(), payload));
    }

    @Override
    @Nullable
    String refusal(MerchantId merchant, ApiKey value) {
        if (keys.heldByAnother(merchant, value.id())) {
            return "api_key `" + value.id() + "` exists";
        }
        return storefronts.absent(
                merchant, value.storefronts().stream().map(StorefrontId::value).toList());
    }
}

package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** Credentials. */
final class ApiKeyKind extends Kind<ApiKey> {
    ApiKeyKind() {
        super(Resource.API_KEY, ApiKeyRow.class);
    }

    @Override
    ApiKey read(String name, String payload) {
        return Payload.read(ApiKey.class, payload);
    }

    @Override
    OwnedRow open(OwnedRow.Opening opening, ApiKey value, String payload) {
        return new ApiKeyRow(opening, value.id(), payload);
    }

    @Override
    @Nullable
    String refusal(Rows rows, MerchantId merchant, ApiKey value) {
        if (rows.heldByAnother(ApiKeyRow.class, merchant, value.id())) {
            return "api_key `" + value.id() + "` exists";
        }
        return value.storefronts().stream()
                .sorted()
                .filter(storefront -> !rows.hold(StorefrontRow.class, merchant, storefront.value()))
                .map(storefront -> "there is no storefront `" + storefront + "`")
                .findFirst()
                .orElse(null);
    }
}

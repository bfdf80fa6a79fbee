package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
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
        return StorefrontKind.absent(
                rows,
                merchant,
                value.storefronts().stream().map(StorefrontId::value).toList());
    }
}

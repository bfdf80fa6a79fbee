package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.MerchantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tenants. */
final class MerchantKind extends Kind<MerchantSettings> {
    private static final List<Class<? extends OwnedRow>> OWNED = List.of(
            StorefrontRow.class,
            PartnerRow.class,
            SkuRow.class,
            EvidenceRow.class,
            PolicyRuleRow.class,
            ApiKeyRow.class);

    MerchantKind() {
        super(Resource.MERCHANT, MerchantRow.class);
    }

    @Override
    MerchantSettings read(String name, String payload) {
        return Payload.read(MerchantSettings.class, payload);
    }

    @Override
    OwnedRow open(OwnedRow.Opening opening, MerchantSettings value, String payload) {
        return new MerchantRow(opening, value.id().value(), payload);
    }

    @Override
    @Nullable
    String neededBy(Rows rows, MerchantId merchant, String name) {
        boolean owns = OWNED.stream().anyMatch(row -> rows.any(row, merchant));
        return owns ? "what the merchant owns" : null;
    }
}

package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import org.jspecify.annotations.Nullable;

/** Partners. */
final class PartnerKind extends Kind<Partner> {
    PartnerKind() {
        super(Resource.PARTNER, PartnerRow.class);
    }

    @Override
    Partner read(String name, String payload) {
        return Payload.read(Partner.class, payload);
    }

    @Override
    OwnedRow open(OwnedRow.Opening opening, Partner value, String payload) {
        return new PartnerRow(opening, value.id().value(), payload);
    }

    @Override
    @Nullable
    String neededBy(Rows rows, MerchantId merchant, String name) {
        String evidence = rows.evidenceOf(merchant, "partner", name);
        return evidence == null ? null : "evidence `" + evidence + "`";
    }
}

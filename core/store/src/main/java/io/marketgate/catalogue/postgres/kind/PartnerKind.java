package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Partners. */
@Singleton
final class PartnerKind extends Kind<Partner> {
    private final PartnerRows partners;
    private final EvidenceRows evidence;

    PartnerKind(PartnerRows partners, EvidenceRows evidence) {
        super(Resource.PARTNER, partners);
        this.partners = partners;
        this.evidence = evidence;
    }

    @Override
    Partner read(String name, String payload) {
        return Payload.read(Partner.class, payload);
    }

    @Override
    void open(OwnedRow.Opening opening, Partner value, String payload) {
        partners.persist(new PartnerRow(opening, value.id().value(), payload));
    }

    @Override
    @Nullable
    String neededBy(MerchantId merchant, String name) {
        EvidenceRow held = evidence.ofPartner(merchant, name);
        return held == null ? null : "evidence `" + held.name() + "`";
    }
}

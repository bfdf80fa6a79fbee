package io.marketgate.catalogue.postgres;

import io.marketgate.catalogue.Resource;
import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/** Papers. */
final class EvidenceKind extends Kind<Evidence> {
    EvidenceKind() {
        super(Resource.EVIDENCE, EvidenceRow.class);
    }

    @Override
    Evidence read(String name, String payload) {
        return Payload.read(Evidence.class, payload);
    }

    @Override
    OwnedRow open(OwnedRow.Opening opening, Evidence value, String payload) {
        return new EvidenceRow(opening, value, payload);
    }

    @Override
    @Nullable
    String dossier(Evidence value) {
        return EvidenceRow.dossierOf(value);
    }

    @Override
    @Nullable
    String refusal(Rows rows, MerchantId merchant, Evidence value) {
        String sku = EvidenceRow.dossierOf(value);
        if (sku != null && !rows.hold(SkuRow.class, merchant, sku)) {
            return "there is no SKU `" + sku + "`";
        }
        String partner = value.partner();
        if (partner != null && !rows.hold(PartnerRow.class, merchant, partner)) {
            return "there is no partner `" + partner + "`";
        }
        return null;
    }
}

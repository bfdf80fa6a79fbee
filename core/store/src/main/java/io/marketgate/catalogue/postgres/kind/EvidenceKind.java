package io.marketgate.catalogue.postgres.kind;

import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.postgres.change.View;
import io.marketgate.catalogue.postgres.payload.Payload;
import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.MerchantId;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Evidence. */
@Singleton
public final class EvidenceKind extends Kind<Evidence> {
    private final EvidenceRows evidence;
    private final SkuRows skus;
    private final PartnerRows partners;

    EvidenceKind(EvidenceRows evidence, SkuRows skus, PartnerRows partners) {
        super(Resource.EVIDENCE, evidence);
        this.evidence = evidence;
        this.skus = skus;
        this.partners = partners;
    }

    @Override
    Evidence read(String name, String payload) {
        return Payload.read(Evidence.class, payload);
    }

    @Override
    void open(OwnedRow.Opening opening, Evidence value, String payload) {
        evidence.persist(new EvidenceRow(opening, value, payload));
    }

    @Override
    @Nullable
    String dossier(Evidence value) {
        return EvidenceRow.dossierOf(value);
    }

    @Override
    @Nullable
    String refusal(MerchantId merchant, Evidence value) {
        String sku = EvidenceRow.dossierOf(value);
        if (sku != null && !skus.hold(merchant, sku)) {
            return "there is no SKU `" + sku + "`";
        }
        String partner = value.about().partner();
        if (partner != null && !partners.hold(merchant, partner)) {
            return "there is no partner `" + partner + "`";
        }
        return null;
    }

    /** At most so many values of a merchant that pass a filter, in the order of their names, after that name. */
    public Page<Evidence> page(MerchantId merchant, EvidenceFilter filter, View view, String after, int limit) {
        return page(evidence.stored(merchant, filter, view, after, limit + 1), limit);
    }
}

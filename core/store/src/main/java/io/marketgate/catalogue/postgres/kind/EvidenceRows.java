package io.marketgate.catalogue.postgres.kind;

import io.marketgate.merchant.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The repository of evidence. */
@ApplicationScoped
class EvidenceRows extends OwnedRows<EvidenceRow> {

    /** Any current evidence of a SKU or of one of its lots, or null. */
    @Nullable
    EvidenceRow ofSku(MerchantId merchant, String sku) {
        return find("merchant = ?1 and sku = ?2 and closedBy is null", merchant.value(), sku)
                .firstResult();
    }

    /** Any current evidence that a partner holds, or null. */
    @Nullable
    EvidenceRow ofPartner(MerchantId merchant, String partner) {
        return find("merchant = ?1 and partner = ?2 and closedBy is null", merchant.value(), partner)
                .firstResult();
    }
}

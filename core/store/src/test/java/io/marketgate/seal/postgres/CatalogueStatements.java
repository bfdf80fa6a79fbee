package io.marketgate.seal.postgres;

import io.marketgate.catalogue.postgres.trail.TrailStatements;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.List;

/** The statements by which what a decision reads is compared with the audit trail, for tests of their plans. */
public final class CatalogueStatements {
    private CatalogueStatements() {}

    /** Of a decision of one SKU. */
    public static List<TrailStatements> readBy(MerchantId merchant, Sku sku, long revision) {
        return CatalogueRows.wantedBy(merchant, List.of(sku.value()), revision).stream()
                .map(wanted -> new TrailStatements(wanted.sql(), wanted::bind))
                .toList();
    }
}

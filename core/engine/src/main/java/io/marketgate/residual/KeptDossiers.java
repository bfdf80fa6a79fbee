package io.marketgate.residual;

import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import io.marketgate.product.Sku;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dossiers that stay in memory from one decision to the next. */
public final class KeptDossiers implements Dossiers {
    private final Map<Sku, KeptDossier> kept;

    /** @param kept those that the merchant has; not copied, so not to be changed */
    public KeptDossiers(Map<Sku, KeptDossier> kept) {
        this.kept = kept;
    }

    /** The dossier of that SKU with its residuals, or null if the merchant has no such SKU. */
    public @Nullable KeptDossier kept(Sku sku) {
        return kept.get(sku);
    }

    @Override
    public @Nullable Dossier find(Sku sku) {
        KeptDossier found = kept(sku);
        return found == null ? null : found.dossier();
    }
}

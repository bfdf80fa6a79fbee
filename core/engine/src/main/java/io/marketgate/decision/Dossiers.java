package io.marketgate.decision;

import io.marketgate.product.Sku;
import org.jspecify.annotations.Nullable;

/** The dossiers of a decision, all of the decision's one revision. */
@FunctionalInterface
public interface Dossiers {
    /** The dossier of that SKU, or null if the merchant has no such SKU. */
    @Nullable
    Dossier find(Sku sku);
}

package io.marketgate.judgement;

import io.marketgate.decision.Dossiers;
import io.marketgate.product.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Supplies lines, newly judged or cached. */
@FunctionalInterface
public interface LineSource {

    /** The line of that SKU in that setting at that instant, or null if there is no dossier of it. */
    @Nullable
    Line line(Dossiers dossiers, Sku sku, Setting setting, Instant now);
}

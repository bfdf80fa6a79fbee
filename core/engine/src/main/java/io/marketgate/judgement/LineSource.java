package io.marketgate.judgement;

import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossiers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Supplies lines, newly judged or cached. */
@FunctionalInterface
public interface LineSource {

    /**
     * The line in that setting at that instant, or null if there is no dossier of its SKU. Of the cart's line, only the SKU
     * and whether it states evidence may be settled in it.
     */
    @Nullable
    Line line(Dossiers dossiers, CartLine line, Setting setting, Instant now);
}

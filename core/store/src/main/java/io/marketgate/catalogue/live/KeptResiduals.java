package io.marketgate.catalogue.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marketgate.decision.Dossier;
import io.marketgate.residual.Memo;
import io.marketgate.residual.Residual;
import io.marketgate.residual.ResidualCache;

/** Caches residuals beside the dossiers, until the dossier itself leaves memory. */
public final class KeptResiduals implements ResidualCache {
    // Keys are compared by identity, because two reads of a SKU are two dossiers.
    private final Cache<Dossier, Memo<Residual>> memos =
            Caffeine.newBuilder().weakKeys().build();

    @Override
    public Memo<Residual> of(Dossier dossier) {
        Memo<Residual> kept = memos.getIfPresent(dossier);
        return kept != null ? kept : memos.get(dossier, unseen -> new Memo<>(MOST_OF_DOSSIER));
    }
}

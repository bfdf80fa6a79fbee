package io.marketgate.catalogue.live;

import io.marketgate.catalogue.LawCompiler;
import io.marketgate.catalogue.PastSnapshots;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.decision.Dossiers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import io.marketgate.residual.KeptDossier;
import io.marketgate.residual.KeptDossiers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link PastSnapshots} from a source. Thread-safe. */
public final class PastReader implements PastSnapshots {
    private final CatalogueSource source;
    private final Laws laws;

    /** @param source over connections that no cart waits for */
    public PastReader(CatalogueSource source, LawCompiler compiler) {
        this.source = source;
        this.laws = new Laws(compiler);
    }

    @Override
    public @Nullable Snapshot at(long revision) {
        ReadOutcome.Whole past = source.at(revision);
        return past == null ? null : laws.snapshot(past);
    }

    @Override
    public Dossiers dossiers(Snapshot past, MerchantId merchant, Collection<Sku> skus) {
        Map<Sku, KeptDossier> known = new HashMap<>();
        source.dossiers(past.head(), merchant, skus)
                .forEach((sku, loaded) -> DossierCache.Known.of(loaded).addTo(known, sku));
        return new KeptDossiers(known);
    }
}

package io.marketgate.catalogue.live;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueHealth;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.decision.Dossiers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;
import io.marketgate.residual.KeptDossier;
import io.marketgate.residual.KeptDossiers;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** {@link Catalogue} from the state that the {@link Refresher} keeps. Thread-safe; takes no lock. */
public final class LiveCatalogue implements Catalogue {
    private final Holder holder;
    private final CatalogueSource source;
    private final LongAdder refusedStale = new LongAdder();

    LiveCatalogue(Holder holder, CatalogueSource source) {
        this.holder = holder;
        this.source = source;
    }

    @Override
    public Current current() {
        State state = holder.state();
        Duration age = holder.age(state);
        if (state == null || !holder.lease().covers(age)) {
            refusedStale.increment();
            return new Current.Stale(age);
        }
        return new Current.Fresh(state.snapshot(), state.verifiedAt(), age);
    }

    @Override
    public boolean stillFresh(Current.Fresh used) {
        long verifiedAt = used.verifiedAt();
        State state = holder.state();
        if (state != null && state.snapshot().head().equals(used.snapshot().head())) {
            verifiedAt = state.verifiedAt();
        }
        boolean fresh = holder.lease().covers(holder.lease().age(verifiedAt));
        if (!fresh) {
            refusedStale.increment();
        }
        return fresh;
    }

    @Override
    public @Nullable Dossiers cached(Snapshot snapshot, MerchantId merchant, Collection<Sku> skus) {
        State state = stateOf(snapshot);
        if (state == null) {
            return null;
        }
        Map<Sku, KeptDossier> known = new HashMap<>();
        for (Sku sku : skus) {
            DossierCache.Known found = holder.dossiers().find(state, new DossierKey(merchant, sku));
            if (found == null) {
                return null;
            }
            found.addTo(known, sku);
        }
        return new KeptDossiers(known);
    }

    @Override
    public Dossiers load(Snapshot snapshot, MerchantId merchant, Collection<Sku> skus) {
        State state = stateOf(snapshot);
        Map<Sku, KeptDossier> known = new HashMap<>();
        Set<Sku> misses = new HashSet<>();
        for (Sku sku : skus) {
            DossierCache.Known found =
                    state == null ? null : holder.dossiers().find(state, new DossierKey(merchant, sku));
            if (found == null) {
                misses.add(sku);
            } else {
                found.addTo(known, sku);
            }
        }
        if (!misses.isEmpty()) {
            source.dossiers(snapshot.head(), merchant, misses).forEach((sku, loaded) -> {
                DossierKey key = new DossierKey(merchant, sku);
                DossierCache.Known read = state == null
                        ? DossierCache.Known.of(loaded)
                        : holder.dossiers().keep(state.generation(), snapshot.revision(), key, loaded);
                read.addTo(known, sku);
            });
        }
        return new KeptDossiers(known);
    }

    @Override
    public SkuNames names(
            Snapshot snapshot,
            MerchantId merchant,
            StorefrontId system,
            Collection<String> itemIds,
            Collection<String> forms) {
        List<String> valid = itemIds.stream().filter(Identifiers::isOne).toList();
        return valid.isEmpty() && forms.isEmpty()
                ? SkuNames.NONE
                : source.names(snapshot.head(), merchant, system.value(), valid, forms);
    }

    @Override
    public CatalogueHealth health() {
        State state = holder.state();
        Duration age = holder.age(state);
        boolean open = state != null && holder.lease().covers(age);
        long revision = state == null ? 0 : state.snapshot().revision();
        return new CatalogueHealth(open, revision, age, holder.trouble());
    }

    /** The number of answers refused because the catalogue was stale. */
    long refusedStale() {
        return refusedStale.sum();
    }

    /** The state of that snapshot, or null if it is not the one held. */
    private @Nullable State stateOf(Snapshot snapshot) {
        State state = holder.state();
        return state != null && state.snapshot().head().equals(snapshot.head()) ? state : null;
    }
}

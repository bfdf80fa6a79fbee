package io.marketgate.catalogue.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marketgate.decision.Dossier;
import io.marketgate.product.Sku;
import io.marketgate.residual.KeptDossier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers in memory, bounded by their weight. Each entry has the revision it was read as of, and each look-up names a
 * state. So an overtaken read may be stored at any time, because no look-up returns it.
 */
final class DossierCache {
    /** The approximate memory of keys, entries and map nodes for each dossier. */
    private static final int OWN_BYTES = 200;

    private final Cache<Key, Entry> entries;

    /** @param maxBytes the approximate memory for all dossiers */
    DossierCache(long maxBytes) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Entry entry) -> entry.bytes() + OWN_BYTES)
                .build();
    }

    /** The dossier of that SKU as of exactly that state, or null if it must be read. */
    @Nullable
    Known find(State state, DossierKey key) {
        Entry entry = entries.getIfPresent(new Key(state.generation(), key));
        if (entry == null
                || entry.revision() > state.snapshot().revision()
                || !state.touches().unchangedSince(key, entry.revision())) {
            return null;
        }
        return entry.known();
    }

    /** Stores what was read as of a revision of that generation. */
    Known keep(long generation, long revision, DossierKey key, LoadedDossier loaded) {
        Known known = Known.of(loaded);
        entries.put(new Key(generation, key), new Entry(revision, known, loaded.bytes()));
        return known;
    }

    /** The keys of those given dossiers that are in memory, in any state. */
    List<DossierKey> held(long generation, Collection<DossierKey> keys) {
        return keys.stream()
                .filter(key -> entries.asMap().containsKey(new Key(generation, key)))
                .toList();
    }

    /** The keys of the most requested dossiers, at most {@code limit}. */
    List<DossierKey> hottest(int limit) {
        return entries.policy()
                .eviction()
                .map(eviction -> eviction.hottest(limit).keySet().stream()
                        .map(Key::dossier)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Drops the dossiers of earlier generations. */
    void dropBefore(long generation) {
        entries.asMap().keySet().removeIf(key -> key.generation() < generation);
    }

    /**
     * A cached answer.
     *
     * @param dossier or null if the SKU does not exist
     */
    record Known(@Nullable KeptDossier dossier) {

        /** What was just read, not judged yet. */
        static Known of(LoadedDossier loaded) {
            Dossier dossier = loaded.dossier();
            return new Known(dossier == null ? null : new KeptDossier(dossier));
        }

        void addTo(Map<Sku, KeptDossier> dossiers, Sku sku) {
            if (dossier != null) {
                dossiers.put(sku, dossier);
            }
        }
    }

    private record Key(long generation, DossierKey dossier) {}

    private record Entry(long revision, Known known, int bytes) {}
}

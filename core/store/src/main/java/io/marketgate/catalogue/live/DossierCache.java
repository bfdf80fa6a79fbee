package io.marketgate.catalogue.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marketgate.decision.Dossier;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers in memory, bounded by their weight. Each remembers the revision it was read as of, and whoever asks says by which
 * state; so a read that was overtaken by a change may be stored at any time, it is never used.
 */
final class DossierCache {
    /** What keys, entries and the map itself take beside a dossier, about. */
    private static final int OWN_BYTES = 200;

    private final Cache<Key, Entry> entries;

    /** @param maxBytes about how much memory the dossiers may take */
    DossierCache(long maxBytes) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Key key, Entry entry) -> entry.loaded().bytes() + OWN_BYTES)
                .build();
    }

    /** What is known of that SKU as of exactly that state, or null if it must be read. */
    @Nullable
    Known find(State state, DossierKey key) {
        Entry entry = entries.getIfPresent(new Key(state.generation(), key));
        if (entry == null
                || entry.revision() > state.snapshot().revision()
                || !state.touches().unchangedSince(key, entry.revision())) {
            return null;
        }
        return new Known(entry.loaded().dossier());
    }

    /** Keeps what was read as of a revision of that generation. */
    void keep(long generation, long revision, DossierKey key, LoadedDossier loaded) {
        entries.put(new Key(generation, key), new Entry(revision, loaded));
    }

    /** Those of the given dossiers that are in memory, in whatever state. */
    List<DossierKey> held(long generation, Collection<DossierKey> keys) {
        return keys.stream()
                .filter(key -> entries.asMap().containsKey(new Key(generation, key)))
                .toList();
    }

    /** The dossiers that are asked for most, at most so many. */
    List<DossierKey> hottest(int limit) {
        return entries.policy()
                .eviction()
                .map(eviction -> eviction.hottest(limit).keySet().stream()
                        .map(Key::dossier)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Frees what belongs to earlier generations. */
    void dropBefore(long generation) {
        entries.asMap().keySet().removeIf(key -> key.generation() < generation);
    }

    /**
     * What is known.
     *
     * @param dossier or null if it is known that there is none
     */
    record Known(@Nullable Dossier dossier) {}

    private record Key(long generation, DossierKey dossier) {}

    private record Entry(long revision, LoadedDossier loaded) {}
}

package io.marketgate.catalogue.live;

import java.util.Arrays;
import java.util.Collection;

/**
 * The last revision at which any dossier of a stripe changed; immutable. A dossier read at that revision or later is
 * unchanged. Many SKUs share a stripe, so a change costs a few needless reads. In return no entry has to be evicted in
 * time.
 */
final class Touches {
    private static final int STRIPES = 1 << 12;

    private final long[] revisions;

    private Touches(long[] revisions) {
        this.revisions = revisions;
    }

    /** The state before any change. */
    static Touches none() {
        return new Touches(new long[STRIPES]);
    }

    /** Adds that those dossiers changed at that revision or before. */
    Touches and(Collection<DossierKey> changed, long revision) {
        if (changed.isEmpty()) {
            return this;
        }
        long[] next = Arrays.copyOf(revisions, STRIPES);
        for (DossierKey key : changed) {
            next[stripe(key)] = revision;
        }
        return new Touches(next);
    }

    /** Whether a dossier read as of that revision is unchanged. */
    boolean unchangedSince(DossierKey key, long revision) {
        return revisions[stripe(key)] <= revision;
    }

    private static int stripe(DossierKey key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (STRIPES - 1);
    }
}

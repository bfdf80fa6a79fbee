package io.marketgate.catalogue.live;

import java.util.Arrays;
import java.util.Collection;

/**
 * The last revision at which the dossiers of a stripe changed; immutable. What was read at that revision or later is
 * unchanged. Many SKUs share a stripe: one change costs a few needless reads, and nothing ever has to be evicted in time.
 */
final class Touches {
    private static final int STRIPES = 1 << 12;

    private final long[] revisions;

    private Touches(long[] revisions) {
        this.revisions = revisions;
    }

    /** Nothing changed yet. */
    static Touches none() {
        return new Touches(new long[STRIPES]);
    }

    /** These and that those dossiers changed at that revision or before. */
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

    /** Whether what was read as of that revision is still so. */
    boolean unchangedSince(DossierKey key, long revision) {
        return revisions[stripe(key)] <= revision;
    }

    private static int stripe(DossierKey key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (STRIPES - 1);
    }
}

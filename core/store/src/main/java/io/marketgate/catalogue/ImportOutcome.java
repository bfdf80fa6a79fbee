package io.marketgate.catalogue;

import java.util.List;

/** The outcome of an import of packs. */
public sealed interface ImportOutcome {

    /**
     * Newer packs were stored, all as one revision.
     *
     * @param packs names of those that were stored
     */
    record Imported(long revision, List<String> packs) implements ImportOutcome {
        public Imported {
            packs = List.copyOf(packs);
        }
    }

    /** Every pack is stored in that version or a newer one. */
    record NothingNewer() implements ImportOutcome {}

    /**
     * The law does not compile with them; nothing was stored.
     *
     * @param reason why, for staff
     */
    record Refused(String reason) implements ImportOutcome {}
}

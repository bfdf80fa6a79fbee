package io.marketgate.seal.catalogue;

import io.marketgate.seal.Checked;
import io.marketgate.seal.SignedCheckpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a comparison of all rows, together with the check of the audit trail that they were compared with.
 *
 * @param revision the newest, up to which everything was checked
 * @param trail what was found in the audit trail
 * @param rows what was found in the catalogue
 * @param last the newest checkpoint, or null if there is none
 * @param kids the names of the keys that the checkpoint is signed with
 */
public record CatalogueReport(
        long revision,
        Checked trail,
        Comparison rows,
        @Nullable SignedCheckpoint last,
        List<String> kids) {

    /** What is to be said of the catalogue. */
    public enum Outcome {
        /** Every row is the one that a proven change wrote, and none is missing. */
        CLEAN,
        /** Nothing differs, and some rows were written before changes were bound to each other: nothing proves those. */
        NOT_PROVEN,
        /** A row, or a change of the trail, is not as it was recorded. */
        NOT_CLEAN
    }

    public CatalogueReport {
        kids = List.copyOf(kids);
    }

    /** The outcome in a word. */
    public Outcome outcome() {
        if (!trail.isClean() || !rows.isClean()) {
            return Outcome.NOT_CLEAN;
        }
        return rows.beforeTheChain() > 0 ? Outcome.NOT_PROVEN : Outcome.CLEAN;
    }
}

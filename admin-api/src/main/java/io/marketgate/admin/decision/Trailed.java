package io.marketgate.admin.decision;

import io.marketgate.catalogue.Written;
import io.marketgate.seal.History;
import io.marketgate.seal.RowState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares what one answer shows of the catalogue's rows with what the audit trail recorded of them, each change once. Not
 * thread-safe.
 */
final class Trailed {
    /** What `record` of a row says, for the description of the API. */
    static final String RECORD =
            "whether it is as the audit trail recorded it: `NOT_AS_RECORDED` means that somebody has altered or added it,"
                    + " or the change that wrote it; `BEFORE_THE_CHAIN` that the trail tells the same of it and is too old"
                    + " to prove";

    private final History history;
    private final Map<Long, RowState> changes = new HashMap<>();

    Trailed(History history) {
        this.history = history;
    }

    /**
     * Whether a row is the one that the trail recorded: the change that it names wrote this value under this name, and that
     * change, its author included, is the gate's. Blocks.
     *
     * @param written what was read of the row; null where no row is found under the name of the value
     */
    RowState of(@Nullable Written<?> written) {
        if (written == null || !written.trailed()) {
            return RowState.NOT_AS_RECORDED;
        }
        return change(written.revision());
    }

    /** Whether a change is the one that was recorded. Blocks. */
    RowState change(long revision) {
        return changes.computeIfAbsent(revision, history::change);
    }

    /**
     * The same, and whether the row still holds the value that is shown.
     *
     * @param shown the value from which the decision was worked out
     */
    RowState of(Object shown, @Nullable Written<?> written) {
        return written != null && written.value().equals(shown) ? of(written) : RowState.NOT_AS_RECORDED;
    }
}

package io.marketgate.admin.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Replayed;
import io.marketgate.seal.RowState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a replay.
 *
 * @param same whether the document is the same, byte for byte
 * @param record whether the row is the one that was recorded
 * @param engine the version that decided originally
 * @param document the document of the replay, or null if the revision is gone
 */
record ReplayView(
        @Schema(description = "whether the document is the same to the byte")
        boolean same,

        @Schema(
                description =
                        "`DIFFERENT` is an error of the gate, `NOT_AS_RECORDED` somebody's doing; the others but `SAME` say why it"
                                + " cannot be compared")
        Outcome outcome,

        @Schema(
                description =
                        "whether the row is the one that was recorded; where it is `NOT_AS_RECORDED`, the outcome is too;"
                                + " `BEFORE_THE_CHAIN` means that it is too old to tell")
        RowState record,

        @Schema(description = "the version that decided then")
        String engine,

        @JsonRawValue
        @Schema(type = SchemaType.OBJECT, description = "what comes of it today; null where the revision is gone")
        @Nullable
        String document,

        @Schema(description = "what was found then and not told to the shopper")
        List<StaffReason> staffReasons) {

    /** The kind of outcome. */
    enum Outcome {
        SAME,
        /** The same version of the engine gives a different document, which is an error. */
        DIFFERENT,
        /** Another version of the engine made the decision. */
        ENGINE_CHANGED,
        /** This version of the engine cannot read the packs of that revision. */
        LAW_UNREADABLE,
        /** The catalogue was restored to an earlier state. */
        REVISION_GONE,
        /** The row was altered or added behind the gate's back, so what it says proves nothing. */
        NOT_AS_RECORDED
    }

    static ReplayView of(Entry entry, RowState record, Replayed replayed) {
        return replayed.fold(
                same -> of(entry, record, Outcome.SAME, same.document().toString()),
                different -> of(
                        entry, record, Outcome.DIFFERENT, different.document().toString()),
                changed -> of(
                        entry,
                        record,
                        Outcome.ENGINE_CHANGED,
                        changed.document().toString()),
                unreadable -> of(entry, record, Outcome.LAW_UNREADABLE, null),
                gone -> of(entry, record, Outcome.REVISION_GONE, null));
    }

    private static ReplayView of(Entry entry, RowState record, Outcome compared, @Nullable String document) {
        Outcome outcome = record == RowState.NOT_AS_RECORDED ? Outcome.NOT_AS_RECORDED : compared;
        return new ReplayView(
                outcome == Outcome.SAME, outcome, record, entry.inputs().engine(), document, StaffReason.of(entry));
    }
}

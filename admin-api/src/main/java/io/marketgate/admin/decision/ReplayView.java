package io.marketgate.admin.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.EngineVersion;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Replayed;
import io.marketgate.seal.RowState;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a replay.
 *
 * @param same whether the document is the same, byte for byte
 * @param record whether the row is the one that was recorded
 * @param engine the version and build that decided originally
 * @param replayedBy the version and build that replays
 * @param document the document of the replay, or null if the revision is gone
 */
record ReplayView(
        @Schema(description = "whether the document is the same to the byte")
        boolean same,

        @Schema(
                description =
                        "`DIFFERENT` is an error of the gate, unless `catalogue` is `NOT_AS_RECORDED`; `NOT_AS_RECORDED` is somebody's"
                                + " doing; the others but `SAME` say why it cannot be compared")
        Outcome outcome,

        @Schema(
                description =
                        "whether the row is the one that was recorded; where it is `NOT_AS_RECORDED`, the outcome is too;"
                                + " `BEFORE_THE_CHAIN` means that it is too old to tell")
        RowState record,

        @Schema(description = "the version and build of the engine that decided then")
        String engine,

        @Schema(
                description =
                        "the version and build of the engine that replays; where it is not that of `engine`, the two may"
                                + " differ without an error, and the outcome is then `ENGINE_CHANGED`")
        String replayedBy,

        @JsonRawValue
        @Schema(type = SchemaType.OBJECT, description = "what comes of it today; null where the revision is gone")
        @Nullable
        String document,

        @Schema(description = "what was found then and not told to the shopper")
        List<StaffReason> staffReasons,

        @Schema(
                description =
                        "whether all that the decision read of the catalogue is as it was recorded: where it is not, that is"
                                + " why the outcome is `DIFFERENT`")
        CatalogueRecord catalogue) {

    /** The kind of outcome. */
    enum Outcome {
        SAME,
        /** The same build of the engine gives a different document: an error, or what it read was altered. */
        DIFFERENT,
        /** Another version or build of the engine made the decision. */
        ENGINE_CHANGED,
        /** This version of the engine cannot read the packs of that revision, or somebody has garbled a row of it. */
        LAW_UNREADABLE,
        /** The catalogue was restored to an earlier state. */
        REVISION_GONE,
        /** The row was altered or added behind the gate's back, so what it says proves nothing. */
        NOT_AS_RECORDED
    }

    static ReplayView of(
            Entry entry, RowState record, Replayed replayed, EngineVersion replayedBy, CatalogueRecord catalogue) {
        Outcome outcome = outcome(record, replayed);
        return new ReplayView(
                outcome == Outcome.SAME,
                outcome,
                record,
                entry.inputs().engine(),
                replayedBy.value(),
                document(replayed),
                StaffReason.of(entry),
                catalogue);
    }

    /** What a replay of a row in that state came to. */
    static Outcome outcome(RowState record, Replayed replayed) {
        return record == RowState.NOT_AS_RECORDED
                ? Outcome.NOT_AS_RECORDED
                : replayed.fold(
                        same -> Outcome.SAME,
                        different -> Outcome.DIFFERENT,
                        changed -> Outcome.ENGINE_CHANGED,
                        unreadable -> Outcome.LAW_UNREADABLE,
                        gone -> Outcome.REVISION_GONE);
    }

    private static @Nullable String document(Replayed replayed) {
        return replayed.fold(
                        same -> Optional.of(same.document()),
                        different -> Optional.of(different.document()),
                        changed -> Optional.of(changed.document()),
                        unreadable -> Optional.<RenderedJson>empty(),
                        gone -> Optional.<RenderedJson>empty())
                .map(RenderedJson::toString)
                .orElse(null);
    }
}

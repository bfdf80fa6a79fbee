package io.marketgate.admin.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Replayed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a replay.
 *
 * @param same whether the document is the same, byte for byte
 * @param engine the version that decided originally
 * @param document the document of the replay, or null if the revision is gone
 */
record ReplayView(
        @Schema(description = "whether the document is the same to the byte")
        boolean same,

        @Schema(
                description =
                        "`DIFFERENT` is an error of the gate; the others but `SAME` say why it cannot be compared")
        Outcome outcome,

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
        REVISION_GONE
    }

    static ReplayView of(Entry entry, Replayed replayed) {
        return replayed.fold(
                same -> of(entry, Outcome.SAME, same.document().toString()),
                different -> of(entry, Outcome.DIFFERENT, different.document().toString()),
                changed -> of(entry, Outcome.ENGINE_CHANGED, changed.document().toString()),
                unreadable -> of(entry, Outcome.LAW_UNREADABLE, null),
                gone -> of(entry, Outcome.REVISION_GONE, null));
    }

    private static ReplayView of(Entry entry, Outcome outcome, @Nullable String document) {
        return new ReplayView(
                outcome == Outcome.SAME, outcome, entry.inputs().engine(), document, StaffReason.of(entry));
    }
}

package io.marketgate.admin.decision;

import io.marketgate.catalogue.Written;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The change that wrote what a decision read. */
record WrittenBy(
        @Schema(description = "of the catalogue, which `/admin/v1/changes` shows")
        long revision,

        @Schema(description = "when it was committed") Instant at,

        @Schema(description = "`key:<id>`, `user:<subject>`, or `marketgate` for the gate itself")
        String author,

        @Schema(description = "what people called the author then; null where there is none") @Nullable
        String authorName) {

    static WrittenBy of(Written<?> written) {
        return new WrittenBy(
                written.revision(),
                written.at(),
                written.author().value(),
                written.author().name());
    }
}

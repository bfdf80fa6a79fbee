package io.marketgate.admin.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Stage;
import io.marketgate.seal.RowState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was given, with the parts for staff only.
 *
 * @param engine the version and build that decided
 * @param record whether the row is the one that was recorded
 * @param answer the storefront's answer, byte for byte
 */
record DecisionView(
        @Schema(description = "of the decision") UUID id,

        @Schema(description = "the instant it was decided for")
        Instant at,

        @Schema(description = "of the catalogue that decided")
        long revision,

        @Schema(description = "the version and build of the engine that decided")
        String engine,

        @Schema(description = "BCP 47 tag of the language that the answer is in")
        String locale,

        @Schema(
                description =
                        "whether the row is the one that was recorded: `NOT_AS_RECORDED` means that somebody has altered or"
                                + " added it; `BEFORE_THE_CHAIN` that it is too old to tell")
        RowState record,

        @Schema(description = "how far the purchase had come; null where the storefront did not say") @Nullable
        Stage stage,

        @Schema(description = "that asked") String storefront,

        @Schema(description = "the key or user that asked; null where a version that did not keep it decided") @Nullable
        Asker asker,

        @Schema(description = "why each line was decided so: rules, evidence relied on, evidence that did not match")
        GroundsView grounds,

        @Schema(description = "what was found and not told to the shopper")
        List<StaffReason> staffReasons,

        @JsonRawValue
        @Schema(ref = "#/components/schemas/Decision", description = "to the byte what the storefront got")
        String answer) {

    static DecisionView of(Entry entry, RowState record, @Nullable Asker asker, GroundsView grounds) {
        return new DecisionView(
                entry.id(),
                entry.at(),
                entry.inputs().revision(),
                entry.inputs().engine(),
                entry.inputs().locale(),
                record,
                entry.inputs().stage(),
                entry.inputs().cart().storefront().value(),
                asker,
                grounds,
                StaffReason.of(entry),
                entry.answer().toString());
    }
}

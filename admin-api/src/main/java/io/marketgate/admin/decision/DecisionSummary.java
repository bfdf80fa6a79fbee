package io.marketgate.admin.decision;

import io.marketgate.decision.Disposition;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.Stage;
import io.marketgate.search.FoundDecision;
import io.marketgate.search.Summary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision in a list. */
record DecisionSummary(
        @Schema(description = "of the decision") UUID id,

        @Schema(description = "the instant it was decided for")
        Instant at,

        @Schema(
                description =
                        "false where what was recorded is damaged or of a later version: then only `id`, `at` and `market` are known")
        boolean readable,

        @Schema(description = "that asked; null where it cannot be read") @Nullable
        String storefront,

        @Schema(description = "`cartId` as the storefront sent it; null where it sent none") @Nullable
        String cart,

        @Schema(description = "the destination's; null where the address did not resolve") @Nullable
        String market,

        @Schema(description = "what becomes of the cart; null where it cannot be read") @Nullable
        Disposition disposition,

        @Schema(description = "how far the purchase had come; null where the storefront did not say") @Nullable
        Stage stage,

        @Schema(description = "of the catalogue that decided; null where it cannot be read") @Nullable
        Long revision,

        @Schema(
                description =
                        "of the reasons that decided the lines (`decisive`), each once; those of ways not taken and the findings for staff are in the decision")
        List<ReasonCode> codes,

        @Schema(description = "the lines of the cart, in its order")
        List<Line> lines) {

    /** A line and its decision. */
    record Line(
            @Schema(description = "of the line, as the storefront named it")
            String id,

            @Schema(description = "as the storefront wrote it")
            String sku,

            @Schema(ref = "#/components/schemas/Verdict", description = "what became of the line")
            String verdict,

            @Schema(ref = "#/components/schemas/BlockKind", description = "null where it was not blocked") @Nullable
            String blockKind) {

        private static Line of(Summary.Line line) {
            return new Line(line.id(), line.sku(), line.verdict(), line.blockKind());
        }
    }

    static DecisionSummary of(FoundDecision found) {
        Instant at = EntryIds.instantOf(found.id());
        Summary summary = found.summary();
        if (summary == null) {
            return new DecisionSummary(
                    found.id(), at, false, null, null, found.market(), null, null, null, List.of(), List.of());
        }
        return new DecisionSummary(
                found.id(),
                at,
                true,
                summary.storefront(),
                summary.cart(),
                found.market(),
                summary.disposition(),
                summary.stage(),
                summary.revision(),
                summary.codes(),
                summary.lines().stream().map(Line::of).toList());
    }
}

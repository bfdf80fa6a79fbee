package io.marketgate.admin.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.admin.Members;
import io.marketgate.decision.Disposition;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.JournalRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision in a list. */
record DecisionSummary(
        @Schema(description = "of the decision") UUID id,

        @Schema(description = "the instant it was decided for")
        Instant at,

        @Schema(
                description =
                        "false where what was recorded is damaged or of a later version: then only `id` and `at` are known")
        boolean readable,

        @Schema(description = "that asked; null where it cannot be read") @Nullable
        String storefront,

        @Schema(description = "the destination's; null where the address did not resolve") @Nullable
        String market,

        @Schema(description = "what becomes of the cart; null where it cannot be read") @Nullable
        Disposition disposition,

        @Schema(description = "of the catalogue that decided; null where it cannot be read") @Nullable
        Long revision,

        @Schema(description = "the lines of the cart, in its order")
        List<Line> lines) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line and its decision. */
    record Line(
            @Schema(description = "of the line, as the storefront named it")
            String id,

            @Schema(description = "as the storefront wrote it")
            String sku,

            @Schema(description = "`SELL_LOCAL`, `REDIRECT` or `BLOCK`")
            String verdict,

            @Schema(description = "of a blocked line: `CURABLE`, `UNDETERMINED` or `PROHIBITED`; else null") @Nullable
            String blockKind) {}

    static DecisionSummary of(JournalRow row) {
        return row instanceof JournalRow.Readable readable ? of(readable.entry()) : unreadable(row.id());
    }

    private static DecisionSummary unreadable(UUID id) {
        return new DecisionSummary(id, EntryIds.instantOf(id), false, null, null, null, null, List.of());
    }

    private static DecisionSummary of(Entry entry) {
        return new DecisionSummary(
                entry.id(),
                entry.at(),
                true,
                entry.inputs().cart().storefront().value(),
                Members.shown(entry.market()),
                entry.disposition(),
                entry.inputs().revision(),
                lines(entry));
    }

    private static List<Line> lines(Entry entry) {
        try {
            JsonNode lines = JSON.readTree(entry.answer().toString()).path("lines");
            return StreamSupport.stream(lines.spliterator(), false)
                    .map(line -> new Line(
                            line.path("id").asText(),
                            line.path("sku").asText(),
                            line.path("verdict").asText(),
                            line.path("blockKind").textValue()))
                    .toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a journalled answer cannot be read", unreadable);
        }
    }
}

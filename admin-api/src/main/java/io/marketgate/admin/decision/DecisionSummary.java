package io.marketgate.admin.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.admin.Members;
import io.marketgate.decision.Disposition;
import io.marketgate.journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A decision in a list. */
record DecisionSummary(
        UUID id,
        Instant at,
        String storefront,
        @Nullable String market,
        Disposition disposition,
        long revision,
        List<Line> lines) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line and its decision. */
    record Line(
            String id, String sku, String verdict, @Nullable String blockKind) {}

    static DecisionSummary of(Entry entry) {
        return new DecisionSummary(
                entry.id(),
                entry.at(),
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

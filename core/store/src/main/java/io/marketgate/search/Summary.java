package io.marketgate.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.ReasonCode;
import io.marketgate.journal.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing shows of a decision. Stored as JSON under these names.
 *
 * @param storefront that asked
 * @param cart as the storefront named it, or null if it did not
 * @param stage how far the purchase had come, or null if the storefront did not say
 * @param revision of the catalogue that decided
 * @param codes of the reasons that decided its lines, each once, in the order of {@link ReasonCode}
 * @param lines in the cart's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Summary(
        String storefront,
        @Nullable String cart,
        Disposition disposition,
        @Nullable Stage stage,
        long revision,
        List<ReasonCode> codes,
        List<Line> lines) {
    public Summary {
        codes = List.copyOf(codes);
        lines = List.copyOf(lines);
    }

    /**
     * A line and its decision, in the words of the wire contract.
     *
     * @param blockKind of a blocked line, else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String id, String sku, String verdict, @Nullable String blockKind) {}
}

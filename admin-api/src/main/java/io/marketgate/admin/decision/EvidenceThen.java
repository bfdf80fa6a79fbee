package io.marketgate.admin.decision;

import io.marketgate.decision.CartLine;
import io.marketgate.evidence.Evidence;
import io.marketgate.journal.Entry;
import io.marketgate.journal.PastCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every piece of evidence that a decision could see, by its id: the merchant's, the SKUs' and what was stated; and who
 * wrote it.
 */
final class EvidenceThen {
    private final Map<String, Evidence> byId = new HashMap<>();
    private final Map<String, EvidenceView> shown = new HashMap<>();
    private final Function<String, @Nullable WrittenBy> writers;

    /** @param writers the change that wrote the evidence of an id; null of what a storefront stated */
    EvidenceThen(Entry entry, PastCatalogue.State state, Function<String, @Nullable WrittenBy> writers) {
        this.writers = writers;
        state.merchant().evidence().forEach(this::add);
        for (CartLine line : entry.inputs().cart().lines()) {
            line.stated().forEach(this::add);
            var dossier = state.dossiers().find(line.sku());
            if (dossier != null) {
                dossier.evidence().forEach(this::add);
            }
        }
    }

    private void add(Evidence evidence) {
        byId.put(evidence.id(), evidence);
    }

    /** The evidence that the grounds of the decision name. Blocks. */
    EvidenceView of(String id) {
        return shown.computeIfAbsent(
                id,
                named -> EvidenceView.of(
                        Objects.requireNonNull(byId.get(named), "a decision names evidence that it could see"),
                        writers.apply(named)));
    }
}

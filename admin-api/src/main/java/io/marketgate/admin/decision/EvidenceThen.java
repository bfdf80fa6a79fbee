package io.marketgate.admin.decision;

import io.marketgate.decision.CartLine;
import io.marketgate.evidence.Evidence;
import io.marketgate.journal.Entry;
import io.marketgate.journal.PastCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Every piece of evidence that a decision could see, by its id: the merchant's, the SKUs' and what was stated. */
final class EvidenceThen {
    private final Map<String, Evidence> byId = new HashMap<>();

    EvidenceThen(Entry entry, PastCatalogue.State state) {
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

    /** The evidence that the grounds of the decision name. */
    EvidenceView of(String id) {
        return EvidenceView.of(Objects.requireNonNull(byId.get(id), "a decision names evidence that it could see"));
    }
}

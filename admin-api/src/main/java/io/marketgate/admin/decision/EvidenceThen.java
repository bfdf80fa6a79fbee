package io.marketgate.admin.decision;

import io.marketgate.catalogue.Written;
import io.marketgate.decision.CartLine;
import io.marketgate.evidence.Evidence;
import io.marketgate.journal.Entry;
import io.marketgate.journal.PastCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every piece of evidence that a decision could see, by its id: the merchant's, the SKUs' and what was stated; who wrote
 * it, and whether the audit trail tells the same.
 */
final class EvidenceThen {
    private final Map<String, Evidence> byId = new HashMap<>();
    private final Set<String> stated = new HashSet<>();
    private final Map<String, EvidenceView> shown = new HashMap<>();
    private final Function<String, @Nullable Written<Evidence>> rows;
    private final Function<String, @Nullable PartnerThen> partners;
    private final Trailed trailed;

    /**
     * What a decision could see.
     *
     * @param rows the row of the evidence of an id, or null if there is none
     * @param partners the partner of an id, or null if there was none
     */
    EvidenceThen(
            Entry entry,
            PastCatalogue.State state,
            Function<String, @Nullable Written<Evidence>> rows,
            Function<String, @Nullable PartnerThen> partners,
            Trailed trailed) {
        this.rows = rows;
        this.partners = partners;
        this.trailed = trailed;
        state.merchant().evidence().forEach(this::add);
        for (CartLine line : entry.inputs().cart().lines()) {
            line.stated().forEach(evidence -> {
                add(evidence);
                stated.add(evidence.id());
            });
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
        return shown.computeIfAbsent(id, this::view);
    }

    private EvidenceView view(String id) {
        Evidence evidence = Objects.requireNonNull(byId.get(id), "a decision names evidence that it could see");
        if (stated.contains(id)) {
            return EvidenceView.of(evidence, null, null, null);
        }
        Written<Evidence> row = rows.apply(id);
        String partner = evidence.about().partner();
        return EvidenceView.of(
                evidence,
                row == null ? null : WrittenBy.of(row),
                trailed.of(evidence, row),
                partner == null ? null : partners.apply(partner));
    }
}

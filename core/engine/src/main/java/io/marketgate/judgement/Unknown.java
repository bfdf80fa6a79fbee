package io.marketgate.judgement;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Needs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is not known and one rule needs.
 *
 * @param facts of the SKU, its class among them; sorted
 * @param undertakings each of which would establish a fact that is not of the SKU; sorted
 */
record Unknown(List<String> facts, List<EvidenceType> undertakings) {
    static final Unknown NOTHING = new Unknown(List.of(), List.of());

    /** What the guard needs: of its exceptions only if they could still lift the rule. */
    static Unknown toGuard(Facts facts) {
        Guard guard = facts.scoped().rule().head().guard();
        Set<String> unknown = new TreeSet<>();
        Set<EvidenceType> undertakings = new TreeSet<>();
        guard.open(facts::holds).stream().map(Condition::fact).forEach(fact -> {
            undertakings.addAll(fact.undertakings().keySet());
            if (fact.supplier() == FactDefinition.Supplier.SKU || fact.name().equals(FactDefinition.CLASS)) {
                unknown.add(fact.name());
            }
        });
        return new Unknown(List.copyOf(unknown), List.copyOf(undertakings));
    }

    /** The same, and what the limits among the needs count. */
    Unknown andToCount(Needs needs, Facts facts) {
        Set<String> both = new TreeSet<>(this.facts);
        needs.leaves()
                .filter(CapNeed.class::isInstance)
                .map(leaf -> ((CapNeed) leaf).counter())
                .filter(facts::mayCount)
                .map(counter ->
                        Share.of(counter, facts.situation().dossier().product()).unknown())
                .forEach(both::addAll);
        return new Unknown(List.copyOf(both), undertakings);
    }
}

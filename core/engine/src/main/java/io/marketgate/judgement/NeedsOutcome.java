package io.marketgate.judgement;

import io.marketgate.decision.Relied;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.merchant.PartnerId;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a rule's needs.
 *
 * @param unmet one entry for every item that is not met
 * @param partner the partner whose evidence was relied on, or null
 * @param terms the terms of the options that were used
 * @param level the identity level that was asked and is held, of alternatives only where the shopper alone can meet the rest;
 *     NONE if none was asked
 * @param relied the evidence that met needs, of options only where the whole option is met
 */
record NeedsOutcome(
        List<Unmet> unmet, @Nullable PartnerId partner, List<Term> terms, AssuranceLevel level, List<Relied> relied) {
    private static final NeedsOutcome MET =
            new NeedsOutcome(List.of(), null, List.of(), AssuranceLevel.NONE, List.of());

    NeedsOutcome {
        unmet = List.copyOf(unmet);
        terms = List.copyOf(terms);
        relied = List.copyOf(relied);
    }

    /** An outcome. All outcomes without content share one instance. */
    static NeedsOutcome of(
            List<Unmet> unmet,
            @Nullable PartnerId partner,
            List<Term> terms,
            AssuranceLevel level,
            List<Relied> relied) {
        return unmet.isEmpty() && partner == null && terms.isEmpty() && level == AssuranceLevel.NONE && relied.isEmpty()
                ? MET
                : new NeedsOutcome(unmet, partner, terms, level, relied);
    }

    /**
     * An item that is not met.
     *
     * @param options the ways to meet it, each a list of lacks that must all be remedied; at least one option
     */
    record Unmet(List<List<Lack>> options) {
        int fewest() {
            return options.stream().mapToInt(List::size).min().orElse(0);
        }
    }

    /** The same outcome with each undertaking added as an option. The merchant's undertaking lifts the whole item. */
    NeedsOutcome orBy(List<EvidenceType> undertakings) {
        if (undertakings.isEmpty()) {
            return this;
        }
        List<Unmet> more = new ArrayList<>();
        for (Unmet item : unmet) {
            List<List<Lack>> options = new ArrayList<>(item.options());
            undertakings.forEach(type -> options.add(List.of(Lack.Evidence.absent(EvidenceNeed.undertaking(type)))));
            more.add(new Unmet(List.copyOf(options)));
        }
        return new NeedsOutcome(more, partner, terms, level, relied);
    }

    boolean met() {
        return unmet.isEmpty();
    }

    /** The number of lacks left, by the nearest option of every item. */
    int distance() {
        return unmet.stream().mapToInt(Unmet::fewest).sum();
    }
}

package io.marketgate.judgement;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.merchant.PartnerId;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a rule's needs.
 *
 * @param unmet one entry for every item that is not met
 * @param partner the partner whose papers were relied on, or null
 * @param terms what the options that were used tell
 * @param level the identity level that was asked and is held; NONE where none was
 */
record NeedsOutcome(List<Unmet> unmet, @Nullable PartnerId partner, List<Term> terms, AssuranceLevel level) {
    private static final NeedsOutcome MET = new NeedsOutcome(List.of(), null, List.of(), AssuranceLevel.NONE);

    NeedsOutcome {
        unmet = List.copyOf(unmet);
        terms = List.copyOf(terms);
    }

    /** An outcome; that nothing was asked which is worth telling is one and the same. */
    static NeedsOutcome of(List<Unmet> unmet, @Nullable PartnerId partner, List<Term> terms, AssuranceLevel level) {
        return unmet.isEmpty() && partner == null && terms.isEmpty() && level == AssuranceLevel.NONE
                ? MET
                : new NeedsOutcome(unmet, partner, terms, level);
    }

    /**
     * An item that is not met.
     *
     * @param options each a way to meet it: all of its lacks cured; at least one option
     */
    record Unmet(List<List<Lack>> options) {
        int fewest() {
            return options.stream().mapToInt(List::size).min().orElse(0);
        }
    }

    /**
     * The same, where any one of these undertakings of the merchant would do instead: then nothing would be asked.
     */
    NeedsOutcome orBy(List<EvidenceType> undertakings) {
        if (undertakings.isEmpty()) {
            return this;
        }
        List<Unmet> more = new ArrayList<>();
        for (Unmet item : unmet) {
            List<List<Lack>> options = new ArrayList<>(item.options());
            undertakings.forEach(
                    type -> options.add(List.of(new Lack.Evidence(EvidenceNeed.undertaking(type), false))));
            more.add(new Unmet(List.copyOf(options)));
        }
        return new NeedsOutcome(more, partner, terms, level);
    }

    boolean met() {
        return unmet.isEmpty();
    }

    /** How far it is from being met, by the nearest option of every item. */
    int distance() {
        return unmet.stream().mapToInt(Unmet::fewest).sum();
    }
}

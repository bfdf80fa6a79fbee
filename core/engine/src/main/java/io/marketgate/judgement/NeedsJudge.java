package io.marketgate.judgement;

import io.marketgate.decision.Relied;
import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.Partner;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges the needs of one rule in one situation. Reads every need, so that every unmet need is reported. */
final class NeedsJudge implements Needs.Cases<Map<String, Evidence>, @Nullable Lack> {
    private final Situation situation;
    private final @Nullable Partner partner;
    private final EvidenceSearch search;

    private NeedsJudge(Situation situation, @Nullable Partner partner) {
        this.situation = situation;
        this.partner = partner;
        this.search = new EvidenceSearch(situation, partner);
    }

    /**
     * Judges the needs. One partner must meet all partner needs of a rule: the one that leaves the fewest unmet, then
     * the first by id.
     */
    static NeedsOutcome judge(Needs needs, Situation situation) {
        NeedsOutcome best = null;
        if (Partners.asked(needs)) {
            for (Partner partner : Partners.actingHere(situation)) {
                NeedsOutcome outcome = new NeedsJudge(situation, partner).judge(needs);
                if (best == null || outcome.distance() < best.distance()) {
                    best = outcome;
                }
            }
        }
        return best != null ? best : new NeedsJudge(situation, null).judge(needs);
    }

    private NeedsOutcome judge(Needs needs) {
        List<NeedsOutcome.Unmet> unmet = new ArrayList<>(0);
        List<Term> terms = new ArrayList<>(0);
        List<Relied> relied = new ArrayList<>(0);
        AssuranceLevel level = AssuranceLevel.NONE;
        for (Needs.Item item : needs.items()) {
            if (item instanceof Needs.AnyOf anyOf) {
                level = higher(level, judge(anyOf, unmet, terms, relied));
            }
        }
        Attempt together = attempt(needs.items());
        for (Lack lack : together.lacks()) {
            unmet.add(new NeedsOutcome.Unmet(orFewer(List.of(lack))));
        }
        relied.addAll(together.relied());
        return NeedsOutcome.of(
                unmet, partner == null ? null : partner.id(), terms, higher(level, together.level()), relied);
    }

    /**
     * Adds what is unmet, or the terms and the evidence of the first option that is met. Returns the level which that option
     * used; where none is met, the highest that one which the shopper alone can meet has used already.
     */
    private AssuranceLevel judge(
            Needs.AnyOf anyOf, List<NeedsOutcome.Unmet> unmet, List<Term> terms, List<Relied> relied) {
        List<List<Lack>> options = new ArrayList<>();
        AssuranceLevel begun = AssuranceLevel.NONE;
        for (Needs.Option option : anyOf.options()) {
            Attempt attempt = attempt(option.all());
            if (attempt.lacks().isEmpty()) {
                terms.addAll(option.terms());
                relied.addAll(attempt.relied());
                return attempt.level();
            }
            options.addAll(orFewer(attempt.lacks()));
            if (Remedies.shopperAlone(attempt.lacks())) {
                begun = higher(begun, attempt.level());
            }
        }
        unmet.add(new NeedsOutcome.Unmet(List.copyOf(options)));
        return begun;
    }

    /** What lacks, or a quantity that the evidence on file covers. */
    private static List<List<Lack>> orFewer(List<Lack> lacks) {
        List<Lack> fewer = new ArrayList<>(lacks.size());
        boolean covered = false;
        for (Lack lack : lacks) {
            Integer most = lack instanceof Lack.Evidence evidence ? evidence.covers() : null;
            covered |= most != null;
            fewer.add(most == null ? lack : new Lack.Covered((Lack.Evidence) lack, most));
        }
        return covered ? List.of(lacks, List.copyOf(fewer)) : List.of(lacks);
    }

    private record Attempt(List<Lack> lacks, List<Relied> relied, AssuranceLevel level) {}

    private static final Attempt NOTHING_LACKS = new Attempt(List.of(), List.of(), AssuranceLevel.NONE);

    /**
     * Evidence that is tried together.
     *
     * @param bound what other leaves may refer to, by type and alias
     * @param relied what meets which need
     * @param lacks the needs that nothing meets
     */
    private record Trial(Map<String, Evidence> bound, List<Relied> relied, List<Lack> lacks) {
        static final Trial NOTHING = new Trial(Map.of(), List.of(), List.of());

        Trial with(EvidenceNeed need, Evidence evidence) {
            Map<String, Evidence> named = new HashMap<>(bound);
            named.putIfAbsent(need.type().value(), evidence);
            if (need.alias() != null) {
                named.put(need.alias(), evidence);
            }
            return new Trial(named, and(relied, new Relied(need, evidence)), lacks);
        }

        Trial without(Lack lack) {
            return new Trial(bound, relied, and(lacks, lack));
        }

        private static <T> List<T> and(List<T> some, T more) {
            List<T> all = new ArrayList<>(some.size() + 1);
            all.addAll(some);
            all.add(more);
            return all;
        }
    }

    /**
     * The leaves among items, which belong together. Evidence comes first, since other leaves may refer to what it says.
     */
    private Attempt attempt(List<? extends Needs.Item> leaves) {
        List<EvidenceNeed> evidence = List.of();
        for (Needs.Item leaf : leaves) {
            if (leaf instanceof EvidenceNeed need) {
                evidence = evidence.isEmpty() ? new ArrayList<>() : evidence;
                // Evidence that others refer to comes before evidence that refers to it.
                evidence.add(need.alias() == null ? evidence.size() : firstUnnamed(evidence), need);
            }
        }
        return attempt(evidence, 0, Trial.NOTHING, leaves);
    }

    private static int firstUnnamed(List<EvidenceNeed> evidence) {
        int at = 0;
        while (at < evidence.size() && evidence.get(at).alias() != null) {
            at++;
        }
        return at;
    }

    /** Tries each piece of evidence that others may refer to, and keeps the first attempt with the fewest lacks. */
    private Attempt attempt(List<EvidenceNeed> evidence, int at, Trial trial, List<? extends Needs.Item> all) {
        if (at == evidence.size()) {
            return finish(trial, all);
        }
        EvidenceNeed need = evidence.get(at);
        EvidenceSearch.Found found = search.find(need, trial.bound());
        if (found.evidence().isEmpty()) {
            Lack lack = new Lack.Evidence(
                    need, found.expired(), search.nearest(need, trial.bound()), search.covers(need, trial.bound()));
            return attempt(evidence, at + 1, trial.without(lack), all);
        }
        Attempt best = null;
        for (Evidence each : found.evidence()) {
            Attempt attempt = attempt(evidence, at + 1, trial.with(need, each), all);
            if (best == null || attempt.lacks().size() < best.lacks().size()) {
                best = attempt;
            }
            if (best.lacks().size() == trial.lacks().size()) {
                break;
            }
        }
        return Objects.requireNonNull(best);
    }

    private Attempt finish(Trial trial, List<? extends Needs.Item> all) {
        List<Lack> lacks = trial.lacks();
        AssuranceLevel level = AssuranceLevel.NONE;
        for (Needs.Item item : all) {
            Lack lack = item instanceof Needs.Leaf leaf ? leaf.fold(this, trial.bound()) : null;
            if (item instanceof CapNeed cap && Caps.countsNobody(cap, situation)) {
                lacks = Trial.and(lacks, new Lack.Unnamed());
            }
            if (lack != null) {
                lacks = Trial.and(lacks, lack);
            } else if (item instanceof IdentityNeed need) {
                level = higher(level, need.level());
            }
        }
        return lacks.isEmpty() && trial.relied().isEmpty() && level == AssuranceLevel.NONE
                ? NOTHING_LACKS
                : new Attempt(lacks, trial.relied(), level);
    }

    /** Lacks nothing more: evidence was sought before, so that the others can refer to it. */
    @Override
    public @Nullable Lack evidence(EvidenceNeed need, Map<String, Evidence> bound) {
        return null;
    }

    @Override
    public @Nullable Lack identity(IdentityNeed need, Map<String, Evidence> bound) {
        return Identities.lack(need, situation);
    }

    @Override
    public @Nullable Lack cap(CapNeed need, Map<String, Evidence> bound) {
        return Caps.lack(need, situation, bound);
    }

    static AssuranceLevel higher(AssuranceLevel one, AssuranceLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

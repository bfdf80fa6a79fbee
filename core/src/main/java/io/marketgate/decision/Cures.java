package io.marketgate.decision;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.IdentityNeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From what is lacking to what can be done about it, and by whom. */
final class Cures {
    /** Beyond so many alternatives nobody reads them; the nearest come first. */
    private static final int MOST = 8;

    private Cures() {}

    /**
     * The ways to cure everything that is unmet, nearest first; empty where something cannot be cured by anybody.
     */
    static List<List<Lack>> of(List<NeedsOutcome.Unmet> unmet) {
        List<List<Lack>> cures = List.of(List.of());
        for (NeedsOutcome.Unmet item : unmet) {
            List<List<Lack>> longer = new ArrayList<>();
            for (List<Lack> option : item.options()) {
                if (option.stream().allMatch(lack -> lack.cure() != null)) {
                    for (List<Lack> cure : cures) {
                        Set<Lack> both = new LinkedHashSet<>(cure);
                        both.addAll(option);
                        longer.add(List.copyOf(both));
                    }
                }
            }
            cures = longer.stream()
                    .sorted(Comparator.comparingInt(List::size))
                    .limit(MOST)
                    .toList();
        }
        return cures.size() < 2 ? cures : leanest(cures);
    }

    /** Those that hold no other one whole: who does more than is enough has no alternative. */
    private static List<List<Lack>> leanest(List<List<Lack>> cures) {
        return cures.stream()
                .filter(cure ->
                        cures.stream().noneMatch(other -> other.size() < cure.size() && cure.containsAll(other)))
                .toList();
    }

    static boolean shopperAlone(List<Lack> cure) {
        return cure.stream().allMatch(lack -> lack.cure() == Actor.SHOPPER);
    }

    /**
     * Remedies for alternatives of one channel. A shopper is asked only where the shopper alone can open the way, and for
     * identity last.
     *
     * @param firstOption number of the first alternative
     */
    static List<Remedy> remedies(List<List<Lack>> cures, Channel channel, int firstOption) {
        Set<List<Lack>> told = new LinkedHashSet<>();
        for (List<Lack> cure : cures) {
            told.add(
                    shopperAlone(cure)
                            ? cure
                            : cure.stream()
                                    .filter(lack -> lack.cure() != Actor.SHOPPER)
                                    .toList());
        }
        List<Remedy> remedies = new ArrayList<>();
        int option = firstOption;
        for (List<Lack> cure : told) {
            remedies.addAll(together(cure, channel, option));
            option++;
        }
        return remedies;
    }

    private static List<Remedy> together(List<Lack> cure, Channel channel, int option) {
        List<Remedy> remedies = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            Set<EvidenceType> papers = papers(cure, actor, false);
            if (!papers.isEmpty()) {
                remedies.add(new Remedy.ProvideEvidence(actor, channel, option, List.copyOf(papers)));
            }
            Set<EvidenceType> licences = papers(cure, actor, true);
            if (!licences.isEmpty()) {
                remedies.add(new Remedy.EngagePartner(actor, channel, option, List.copyOf(licences)));
            }
        }
        for (Lack lack : cure) {
            if (lack instanceof Lack.Eligible) {
                remedies.add(new Remedy.ChangeEligibility(Actor.MERCHANT, channel, option));
            } else if (lack.code() == ReasonCode.PRESCRIPTION_REQUIRED && lack.cure() == Actor.SHOPPER) {
                remedies.add(new Remedy.PresentPrescription(Actor.SHOPPER, channel, option));
            } else if (lack instanceof Lack.Limit limit) {
                remedies.add(new Remedy.ReduceQuantity(
                        Actor.SHOPPER, channel, option, limit.maxQuantity(), limit.shared() ? limit.limit() : null));
            }
        }
        Remedy identity = identity(cure, channel, option);
        if (identity != null) {
            remedies.add(identity);
        }
        return remedies;
    }

    private static Set<EvidenceType> papers(List<Lack> cure, Actor actor, boolean ofPartner) {
        Set<EvidenceType> papers = new TreeSet<>();
        for (Lack lack : cure) {
            boolean prescription = actor == Actor.SHOPPER && lack.code() == ReasonCode.PRESCRIPTION_REQUIRED;
            if (lack instanceof Lack.Paper paper
                    && paper.cure() == actor
                    && !prescription
                    && (paper.need().scope() == EvidenceScope.PARTNER) == ofPartner) {
                papers.add(paper.need().type());
            }
        }
        return papers;
    }

    /** One verification that meets every identity need of an alternative. */
    private static @Nullable Remedy identity(List<Lack> cure, Channel channel, int option) {
        AssuranceLevel level = AssuranceLevel.NONE;
        Set<String> claims = new TreeSet<>();
        Set<String> documents = new TreeSet<>();
        boolean asked = false;
        for (Lack lack : cure) {
            if (lack instanceof Lack.Identity identity) {
                IdentityNeed need = identity.need();
                level = NeedsJudge.higher(level, need.level());
                claims.addAll(need.claims());
                if (documents.isEmpty()) {
                    documents.addAll(need.documents());
                } else if (!need.documents().isEmpty()) {
                    documents.retainAll(need.documents());
                }
                asked = true;
            }
        }
        return asked ? new Remedy.VerifyIdentity(Actor.SHOPPER, channel, option, level, claims, documents) : null;
    }
}

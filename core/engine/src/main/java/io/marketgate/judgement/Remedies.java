package io.marketgate.judgement;

import io.marketgate.decision.Remedy;
import io.marketgate.decision.Requirement;
import io.marketgate.market.Channel;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.IdentityNeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Computes remedies from lacks: what opens the way, and who can do it. */
final class Remedies {
    /** The most alternatives that are kept; the nearest are kept. */
    private static final int MOST = 8;

    private Remedies() {}

    /** The alternatives that meet everything unmet, nearest first. Empty if something cannot be met. */
    static List<List<Lack>> of(List<NeedsOutcome.Unmet> unmet) {
        List<List<Lack>> alternatives = List.of(List.of());
        for (NeedsOutcome.Unmet item : unmet) {
            List<List<Lack>> longer = new ArrayList<>();
            for (List<Lack> option : item.options()) {
                if (option.stream().allMatch(lack -> lack.remediedBy() != null)) {
                    for (List<Lack> alternative : alternatives) {
                        Set<Lack> both = new LinkedHashSet<>(alternative);
                        both.addAll(option);
                        longer.add(List.copyOf(both));
                    }
                }
            }
            alternatives = longer.stream()
                    .sorted(Comparator.comparingInt(List::size))
                    .limit(MOST)
                    .toList();
        }
        return alternatives.size() < 2 ? alternatives : leanest(alternatives);
    }

    /** The alternatives that contain no other alternative whole. */
    private static List<List<Lack>> leanest(List<List<Lack>> alternatives) {
        return alternatives.stream()
                .filter(alternative -> alternatives.stream()
                        .noneMatch(other -> other.size() < alternative.size() && alternative.containsAll(other)))
                .toList();
    }

    static boolean shopperAlone(List<Lack> alternative) {
        return alternative.stream().allMatch(lack -> lack.remediedBy() == Actor.SHOPPER);
    }

    /**
     * Remedies for the alternatives of one channel. The shopper is asked only if the shopper alone can open the way, in
     * the order in which she does it: a smaller quantity, then who she is, then papers.
     *
     * @param firstOption number of the first alternative
     */
    static List<Remedy> remedies(List<List<Lack>> alternatives, Channel channel, int firstOption) {
        Set<List<Lack>> distinct = new LinkedHashSet<>();
        for (List<Lack> alternative : alternatives) {
            distinct.add(
                    shopperAlone(alternative)
                            ? alternative
                            : alternative.stream()
                                    .filter(lack -> lack.remediedBy() != Actor.SHOPPER)
                                    .toList());
        }
        List<Remedy> remedies = new ArrayList<>();
        int option = firstOption;
        for (List<Lack> alternative : distinct) {
            remedies.addAll(together(alternative, channel, option));
            option++;
        }
        return remedies;
    }

    private static List<Remedy> together(List<Lack> alternative, Channel channel, int option) {
        List<Remedy> remedies = new ArrayList<>();
        Requirements required = new Requirements(alternative);
        for (Actor actor : Actor.values()) {
            List<Requirement> evidence = required.of(actor, false);
            if (!evidence.isEmpty()) {
                remedies.add(new Remedy.ProvideEvidence(actor, channel, option, evidence));
            }
            List<Requirement> licences = required.of(actor, true);
            if (!licences.isEmpty()) {
                remedies.add(new Remedy.EngagePartner(actor, channel, option, licences));
            }
        }
        for (Lack lack : alternative) {
            Remedy own = lack.ownRemedy(channel, option);
            if (own != null) {
                remedies.add(own);
            }
        }
        // Of several limits the tightest is enough: a larger quantity would not open the way.
        alternative.stream()
                .map(lack -> lack.reduction(channel, option))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(reduction -> Objects.requireNonNull(reduction.maxQuantity())))
                .ifPresent(remedies::add);
        Remedy identity = identity(alternative, channel, option);
        if (identity != null) {
            remedies.add(identity);
        }
        remedies.sort(Comparator.comparing(Remedy::action));
        return remedies;
    }

    /** The highest identity level that an alternative lacks. Whom a limit counts for has at least declared herself. */
    static AssuranceLevel level(List<Lack> alternative) {
        AssuranceLevel level = AssuranceLevel.NONE;
        for (Lack lack : alternative) {
            if (lack instanceof Lack.Identity identity) {
                level = NeedsJudge.higher(level, identity.need().level());
            } else if (lack instanceof Lack.Unnamed) {
                level = NeedsJudge.higher(level, AssuranceLevel.SELF_DECLARED);
            }
        }
        return level;
    }

    /** One verification that meets every identity need of an alternative. */
    private static @Nullable Remedy identity(List<Lack> alternative, Channel channel, int option) {
        Set<String> claims = new TreeSet<>();
        Set<String> documents = new TreeSet<>();
        boolean asked = false;
        for (Lack lack : alternative) {
            if (lack instanceof Lack.Identity identity) {
                IdentityNeed need = identity.need();
                claims.addAll(need.claims());
                if (documents.isEmpty()) {
                    documents.addAll(need.documents());
                } else if (!need.documents().isEmpty()) {
                    documents.retainAll(need.documents());
                }
                asked = true;
            } else if (lack instanceof Lack.Unnamed) {
                asked = true;
            }
        }
        return asked
                ? new Remedy.VerifyIdentity(Actor.SHOPPER, channel, option, level(alternative), claims, documents)
                : null;
    }
}

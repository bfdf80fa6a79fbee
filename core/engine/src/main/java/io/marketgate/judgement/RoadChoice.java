package io.marketgate.judgement;

import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The roads of a way, each with the lacks of its permit and requirements. Roads are alternatives without priority, and
 * the nearest is shown. A road that can be remedied is nearer; then the fewest unmet, then a selling right, then the id
 * decide.
 */
final class RoadChoice {
    private final List<Judged.Opens> permits;
    private final List<Judged.Asks> requires;
    private final List<Judged.Closes> forbids;
    private final @Nullable Lack ineligible;

    /** @param ineligible the lack on every road if the merchant has not declared the SKU eligible, else null */
    RoadChoice(
            List<Judged.Opens> permits,
            List<Judged.Asks> requires,
            List<Judged.Closes> forbids,
            @Nullable Lack ineligible) {
        this.permits = permits.stream().filter(opens -> opens.permit().opens()).toList();
        this.requires = requires;
        this.forbids = forbids;
        this.ineligible = ineligible;
    }

    /**
     * A road with everything asked on it.
     *
     * @param asked the requirements that hold on it
     */
    record Candidate(
            Judged.Opens permit,
            List<Judged.Asks> asked,
            @Nullable Lack ineligible) {

        List<NeedsOutcome> outcomes() {
            List<NeedsOutcome> outcomes = new ArrayList<>();
            outcomes.add(permit.outcome());
            asked.forEach(asks -> outcomes.add(asks.outcome()));
            return outcomes;
        }

        List<NeedsOutcome.Unmet> unmet() {
            List<NeedsOutcome.Unmet> unmet = new ArrayList<>();
            outcomes().forEach(outcome -> unmet.addAll(outcome.unmet()));
            if (ineligible != null) {
                unmet.add(new NeedsOutcome.Unmet(List.of(List.of(ineligible))));
            }
            return unmet;
        }

        /** The identity level that is asked on it and held. */
        AssuranceLevel level() {
            AssuranceLevel level = AssuranceLevel.NONE;
            for (NeedsOutcome outcome : outcomes()) {
                level = NeedsJudge.higher(level, outcome.level());
            }
            return level;
        }

        /** Passes on every lack, with the rule that asks for it. */
        void lacks(BiConsumer<ScopedRule, Lack> each) {
            RoadChoice.lacks(permit.outcome(), lack -> each.accept(permit.scoped(), lack));
            asked.forEach(asks -> RoadChoice.lacks(asks.outcome(), lack -> each.accept(asks.scoped(), lack)));
            if (ineligible != null) {
                each.accept(permit.scoped(), ineligible);
            }
        }
    }

    /** Passes on every lack of an outcome; for alternatives, those of the nearest option. */
    static void lacks(NeedsOutcome outcome, Consumer<Lack> each) {
        for (NeedsOutcome.Unmet unmet : outcome.unmet()) {
            unmet.options().stream().min(NEAREST_OPTION).ifPresent(option -> option.forEach(each));
        }
    }

    private static final Comparator<List<Lack>> NEAREST_OPTION = Comparator.comparing(
                    (List<Lack> option) -> option.stream().anyMatch(lack -> lack.remediedBy() == null))
            .thenComparing(List::size);

    /** The nearest road that no forbid strikes out, or null if there is none. */
    @Nullable
    Candidate nearest() {
        Optional<Candidate> nearest = permits.stream()
                .filter(opens -> strikers(opens).isEmpty())
                .map(opens -> new Candidate(opens, requiresOn(opens.permit().basis()), ineligible))
                .min(Comparator.comparing((Candidate candidate) ->
                                Remedies.of(candidate.unmet()).isEmpty())
                        .thenComparing(candidate -> candidate.unmet().stream()
                                .mapToInt(NeedsOutcome.Unmet::fewest)
                                .sum())
                        .thenComparing(candidate -> candidate.permit().permit().basis() != Basis.SELLING_RIGHT)
                        .thenComparing(candidate -> candidate.permit().permit().id()));
        return nearest.orElse(null);
    }

    private List<Judged.Asks> requiresOn(Basis basis) {
        return requires.stream()
                .filter(asks -> {
                    Basis named = asks.scoped().rule().head().scope().basis();
                    return named == null || named == basis;
                })
                .toList();
    }

    private List<Judged.Closes> strikers(Judged.Opens opens) {
        return forbids.stream()
                .filter(forbid -> forbid.scoped().rule().head().scope().basis()
                        == opens.permit().basis())
                .toList();
    }

    /** The forbids that strike out otherwise open roads. */
    List<Judged.Closes> strikers() {
        return permits.stream()
                .flatMap(opens -> strikers(opens).stream())
                .distinct()
                .toList();
    }

    /** Whether there are roads, and a forbid that stands strikes out each of them. */
    boolean struckByLaw(Predicate<Judged.Closes> stands) {
        return !permits.isEmpty()
                && permits.stream().allMatch(opens -> strikers(opens).stream().anyMatch(stands));
    }
}

package io.marketgate.explanation;

import io.marketgate.decision.Remedy;
import io.marketgate.explanation.ShopperSummary.NextStep;
import io.marketgate.rule.AssuranceLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps that a shopper can take alone: nothing twice, and no alternative that asks more than another. */
final class ShopperSteps {
    private ShopperSteps() {}

    /** The option of a step that is needed whichever alternative she takes. */
    private static final int ANY = 0;

    /**
     * One step for each remedy of each alternative that the shopper needs to read, in the order in which she does them. What
     * all of them ask is said once: before them where one of them has a later step, else after them.
     */
    static List<NextStep> of(List<ExplainedRemedy> remedies) {
        List<List<ExplainedRemedy>> kept = new ArrayList<>();
        ExplainedRemedy.shoppersOptions(remedies).stream()
                .sorted(Comparator.comparing(
                                (List<ExplainedRemedy> option) -> texts(option).size())
                        .thenComparing(ShopperSteps::level))
                .filter(option -> kept.stream().noneMatch(other -> texts(option).containsAll(texts(other))))
                .forEach(kept::add);
        kept.sort(Comparator.comparing(option -> option.get(0).remedy().option()));
        Set<String> common = common(kept);
        List<NextStep> own = kept.stream()
                .flatMap(List::stream)
                .filter(one -> !common.contains(one.text()))
                .map(one -> step(one, one.remedy().option()))
                .toList();
        List<NextStep> ofAll = kept.stream()
                .limit(1)
                .flatMap(List::stream)
                .filter(one -> common.contains(one.text()))
                .map(one -> step(one, ANY))
                .toList();
        List<NextStep> steps = new ArrayList<>();
        ofAll.stream().filter(step -> isBeforeAny(step, own)).forEach(steps::add);
        steps.addAll(own);
        ofAll.stream().filter(step -> !isBeforeAny(step, own)).forEach(steps::add);
        return List.copyOf(steps);
    }

    private static boolean isBeforeAny(NextStep step, List<NextStep> others) {
        return others.stream().anyMatch(other -> step.action().compareTo(other.action()) < 0);
    }

    /** What each of several alternatives asks. */
    private static Set<String> common(List<List<ExplainedRemedy>> alternatives) {
        if (alternatives.size() < 2) {
            return Set.of();
        }
        Set<String> common = texts(alternatives.get(0));
        alternatives.forEach(option -> common.retainAll(texts(option)));
        return common;
    }

    private static NextStep step(ExplainedRemedy one, int option) {
        return new NextStep(one.remedy().action(), option, one.text());
    }

    private static Set<String> texts(List<ExplainedRemedy> option) {
        Set<String> texts = new HashSet<>();
        option.forEach(one -> texts.add(one.text()));
        return texts;
    }

    private static AssuranceLevel level(List<ExplainedRemedy> option) {
        return option.stream()
                .map(ExplainedRemedy::remedy)
                .filter(Remedy.VerifyIdentity.class::isInstance)
                .map(remedy -> ((Remedy.VerifyIdentity) remedy).level())
                .max(Comparator.naturalOrder())
                .orElse(AssuranceLevel.NONE);
    }

    /** The steps in one text, in their order; empty if there are none. */
    static String text(List<NextStep> steps, Messages messages) {
        Map<Integer, String> options = new LinkedHashMap<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (NextStep step : steps) {
            if (step.option() != ANY) {
                options.merge(step.option(), step.text(), messages::together);
            } else {
                (options.isEmpty() ? before : after).add(step.text());
            }
        }
        String either =
                options.values().stream().reduce(messages::alternatively).orElse("");
        return messages.together(messages.together(messages.together(before), either), messages.together(after));
    }
}

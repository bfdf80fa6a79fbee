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

    /** One step for each remedy of each alternative that the shopper needs to read. */
    static List<NextStep> of(List<ExplainedRemedy> remedies) {
        List<List<ExplainedRemedy>> kept = new ArrayList<>();
        ExplainedRemedy.shoppersOptions(remedies).stream()
                .sorted(Comparator.comparing(
                                (List<ExplainedRemedy> option) -> texts(option).size())
                        .thenComparing(ShopperSteps::level))
                .filter(option -> kept.stream().noneMatch(other -> texts(option).containsAll(texts(other))))
                .forEach(kept::add);
        return kept.stream()
                .sorted(Comparator.comparing(option -> option.get(0).remedy().option()))
                .flatMap(List::stream)
                .map(one -> new NextStep(one.remedy().action(), one.remedy().option(), one.text()))
                .toList();
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

    /** The steps in one text; empty if there are none. */
    static String text(List<NextStep> steps, Messages messages) {
        Map<Integer, String> options = new LinkedHashMap<>();
        steps.forEach(step -> options.merge(step.option(), step.text(), messages::together));
        return options.values().stream().reduce(messages::alternatively).orElse("");
    }
}

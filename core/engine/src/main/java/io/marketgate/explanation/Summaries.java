package io.marketgate.explanation;

import io.marketgate.decision.LineDecision;
import io.marketgate.decision.RemedyAction;
import io.marketgate.explanation.ShopperSummary.NextStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the shopper's summaries of lines, in one language. */
final class Summaries {
    private final Messages messages;

    Summaries(Messages messages) {
        this.messages = messages;
    }

    /**
     * The summary of a line.
     *
     * @param terms what the shopper must be told of an open way
     */
    ShopperSummary of(
            LineDecision line, List<String> terms, List<ExplainedReason> reasons, List<ExplainedRemedy> remedies) {
        List<NextStep> steps = steps(remedies);
        LineState state = LineState.of(line, !steps.isEmpty());
        ExplainedReason why = reasons.stream()
                .filter(ExplainedReason::decisive)
                .min(ExplainedReason.MOST_TELLING)
                .orElse(null);
        return new ShopperSummary(
                messages.shopper("headline", state, line.market()),
                state.isOpen() || why == null ? told(line, terms) : why.message(),
                nextSteps(state, steps),
                nothing(state, steps, line),
                state.isOpen() || why == null ? null : messages.law(why.citation()));
    }

    private String told(LineDecision line, List<String> terms) {
        return terms.isEmpty()
                ? messages.shopper("explanation", LineState.SELL, line.market())
                : String.join(" ", terms);
    }

    private List<NextStep> nextSteps(LineState state, List<NextStep> steps) {
        return switch (state) {
            case SELL, IMPORT -> List.of();
            case REDIRECT ->
                List.of(new NextStep(RemedyAction.USE_STOREFRONT, 0, messages.of(RemedyAction.USE_STOREFRONT)));
            case STEP, SHOP, PROHIBITED, UNDETERMINED, NOWHERE -> steps;
        };
    }

    private @Nullable String nothing(LineState state, List<NextStep> steps, LineDecision line) {
        if (state.isOpen() || state == LineState.REDIRECT || !steps.isEmpty()) {
            return null;
        }
        return messages.shopper(
                "nothing", state == LineState.PROHIBITED ? LineState.PROHIBITED : LineState.SHOP, line.market());
    }

    /** What the shopper can do alone. */
    private static List<NextStep> steps(List<ExplainedRemedy> remedies) {
        return ExplainedRemedy.shoppersOptions(remedies).stream()
                .flatMap(List::stream)
                .map(one -> new NextStep(one.remedy().action(), one.remedy().option(), one.text()))
                .toList();
    }
}

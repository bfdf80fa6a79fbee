package io.marketgate.explanation;

import io.marketgate.decision.LineDecision;
import io.marketgate.decision.ReasonCode;
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
     * @param held whether the line goes elsewhere, and others of its cart have to be taken out first
     * @param terms what the shopper must be told of an open way
     */
    ShopperSummary of(
            LineDecision line,
            boolean held,
            List<String> terms,
            List<ExplainedReason> reasons,
            List<ExplainedRemedy> remedies) {
        List<NextStep> steps = ShopperSteps.of(remedies);
        LineState state = LineState.of(line, !steps.isEmpty());
        ExplainedReason why = reasons.stream()
                .filter(ExplainedReason::decisive)
                .min(ExplainedReason.MOST_TELLING)
                .orElse(null);
        String explanation = state.isOpen() || why == null ? told(line, terms) : why.message();
        List<NextStep> next = nextSteps(state, held, steps);
        String nothing = nothing(state, steps, why, line);
        String law = state.isOpen() || why == null ? null : messages.law(why.citation());
        return new ShopperSummary(
                messages.shopper("headline", state, line.market()),
                explanation,
                next,
                nothing,
                law,
                text(next, explanation, nothing, law));
    }

    private String told(LineDecision line, List<String> terms) {
        return terms.isEmpty()
                ? messages.shopper("explanation", LineState.SELL, line.market())
                : messages.together(terms);
    }

    private List<NextStep> nextSteps(LineState state, boolean held, List<NextStep> steps) {
        return switch (state) {
            case SELL, IMPORT -> List.of();
            case REDIRECT -> List.of(new NextStep(RemedyAction.USE_STOREFRONT, 0, messages.elsewhere(held)));
            case STEP, SHOP, PROHIBITED, UNDETERMINED, ADDRESS, NOWHERE -> steps;
        };
    }

    private @Nullable String nothing(
            LineState state, List<NextStep> steps, @Nullable ExplainedReason why, LineDecision line) {
        if (state.isOpen() || state == LineState.REDIRECT || !steps.isEmpty()) {
            return null;
        }
        boolean shopCan = state == LineState.SHOP
                || why != null && (!why.unknown().equals(Unknown.NOTHING) || why.code() == ReasonCode.UNKNOWN_SKU);
        return messages.shopper("nothing", shopCan ? LineState.SHOP : LineState.PROHIBITED, line.market());
    }

    private String text(List<NextStep> steps, String explanation, @Nullable String nothing, @Nullable String law) {
        String text = messages.together(ShopperSteps.text(steps, messages), explanation);
        text = nothing == null ? text : messages.together(text, nothing);
        return law == null ? text : messages.together(text, messages.aside(law));
    }
}

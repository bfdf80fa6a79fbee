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
     * @param classification why the product is taken for something else than declared, which is said first of a closed line
     * @param told what the shopper must be told of an open way; empty if that is nothing
     */
    ShopperSummary of(
            LineDecision line,
            boolean held,
            @Nullable ExplainedClassification classification,
            String told,
            List<ExplainedReason> reasons,
            List<ExplainedRemedy> remedies) {
        List<NextStep> steps = ShopperSteps.of(remedies);
        LineState state = LineState.of(line, !steps.isEmpty());
        List<ExplainedReason> decisive =
                reasons.stream().filter(ExplainedReason::decisive).toList();
        ExplainedReason why = state.isOpen()
                ? null
                : decisive.stream()
                        .min(
                                state == LineState.SHOP
                                        ? ExplainedReason.MOST_TELLING_OF_OTHERS
                                        : ExplainedReason.MOST_TELLING)
                        .orElse(null);
        String because = why == null ? "" : because(classification, why, decisive);
        String tells = because.isEmpty() && told.isEmpty()
                ? messages.shopper("explanation", LineState.SELL, line.market())
                : told;
        List<NextStep> next = nextSteps(state, held, steps);
        String nothing = nothing(state, steps, why, line);
        String law = why == null || !why.unknown().facts().isEmpty() ? null : messages.law(why.citation());
        return new ShopperSummary(
                messages.shopper("headline", state, line.market()),
                messages.together(because, tells),
                next,
                nothing,
                law,
                messages.together(List.of(
                        ShopperSteps.text(next, messages),
                        because,
                        nothing == null ? "" : nothing,
                        law == null ? "" : messages.aside(law),
                        tells)));
    }

    /**
     * Why a line is closed, after what the product is taken for. Facts that are not stated break no law, so they are told
     * without one.
     */
    private String because(
            @Nullable ExplainedClassification classification, ExplainedReason why, List<ExplainedReason> decisive) {
        if (classification != null && classification.judged() == null) {
            return why.message();
        }
        String said = why.unknown().facts().isEmpty() ? why.message() : notStated(decisive);
        return classification == null ? said : messages.together(classification.text(), said);
    }

    /** What is not stated, once for all the rules that need it; of other lines only where all of the line itself is known. */
    private String notStated(List<ExplainedReason> decisive) {
        List<Unknown> unknown = decisive.stream()
                .map(ExplainedReason::unknown)
                .filter(one -> !one.facts().isEmpty())
                .toList();
        boolean ofOtherLines = unknown.stream().allMatch(Unknown::ofOtherLines);
        List<String> titles = unknown.stream()
                .filter(one -> one.ofOtherLines() == ofOtherLines)
                .flatMap(one -> one.facts().stream())
                .map(Unknown.Fact::title)
                .distinct()
                .toList();
        return messages.notStated(titles, ofOtherLines);
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
}

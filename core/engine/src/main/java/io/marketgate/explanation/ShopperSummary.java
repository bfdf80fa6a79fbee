package io.marketgate.explanation;

import io.marketgate.decision.RemedyAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper reads of a line. Storefronts, connectors and adapters show it and compose nothing.
 *
 * @param headline what becomes of the line, one sentence
 * @param explanation why: the reason that closed the deciding way, or all the facts that are not stated; and what the shopper
 *     must be told of an open way, here or elsewhere
 * @param nextSteps what the shopper can do now, in the order in which she does it; steps of one option belong together, different options are alternatives
 * @param nothing said in place of a next step where the shopper can do nothing about a closed line, else null
 * @param law the law and the authority behind the explanation, or null if it rests on none, as where facts are not stated
 * @param text all of it in one text, for platforms that show no more. What the shopper can do comes first, so that no short
 *     limit cuts it off
 */
public record ShopperSummary(
        String headline,
        String explanation,
        List<NextStep> nextSteps,
        @Nullable String nothing,
        @Nullable String law,
        String text) {
    public ShopperSummary {
        nextSteps = List.copyOf(nextSteps);
    }

    /**
     * One thing the shopper can do.
     *
     * @param option the number of the remedies' option; 0 if it is no remedy
     */
    public record NextStep(RemedyAction action, int option, String text) {}
}

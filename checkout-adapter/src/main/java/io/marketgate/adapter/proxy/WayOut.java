package io.marketgate.adapter.proxy;

import io.marketgate.adapter.RuledLine;
import io.marketgate.decision.RemedyAction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a closed line can be opened or removed, and by whom.
 *
 * @param actions the actions that are needed together; empty if the line can only be removed
 */
public record WayOut(Who who, Set<RemedyAction> actions) {
    private static final Set<RemedyAction> AGENTS = Set.of(RemedyAction.REDUCE_QUANTITY, RemedyAction.CORRECT_ADDRESS);

    public WayOut {
        actions = Set.copyOf(actions);
    }

    /** Who acts, in the terms that the agents' protocols share. */
    public enum Who {
        /** The agent, by a smaller quantity, by removing the line or by another address. */
        AGENT("recoverable"),
        /** The buyer, by proving something on the merchant's page. */
        BUYER_HERE("requires_buyer_input"),
        /** The buyer, by continuing at another storefront. */
        BUYER_ELSEWHERE("requires_buyer_review");

        private final String word;

        Who(String word) {
            this.word = word;
        }

        /** The protocols' word. */
        public String word() {
            return word;
        }
    }

    /** The way out of a closed line: actions of the agent alone come before those that need the buyer. */
    public static WayOut of(RuledLine line) {
        if (line.isRedirected()) {
            return new WayOut(Who.BUYER_ELSEWHERE, Set.of());
        }
        List<Set<RemedyAction>> options = line.shoppersOptions().stream()
                .map(option -> option.stream().map(one -> one.remedy().action()).collect(Collectors.toSet()))
                .toList();
        return options.stream()
                .filter(AGENTS::containsAll)
                .findFirst()
                .map(actions -> new WayOut(Who.AGENT, actions))
                .orElseGet(() -> options.isEmpty()
                        ? new WayOut(Who.AGENT, Set.of())
                        : new WayOut(Who.BUYER_HERE, options.get(0)));
    }
}

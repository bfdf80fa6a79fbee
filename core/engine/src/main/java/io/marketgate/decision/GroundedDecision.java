package io.marketgate.decision;

import java.util.List;

/**
 * A decision with its grounds.
 *
 * @param grounds for each line, in the cart's order, its ways in the order of the verdict; none where no law governs it
 * @param rates the loaded rates by which it counted values in another currency than the cart's
 */
public record GroundedDecision(Decision decision, List<List<Grounds>> grounds, List<UsedRate> rates) {

    /** @throws IllegalArgumentException if there are not as many grounds as lines */
    public GroundedDecision {
        grounds = grounds.stream().map(List::copyOf).toList();
        rates = List.copyOf(rates);
        if (grounds.size() != decision.lines().size()) {
            throw new IllegalArgumentException("every line has its grounds");
        }
    }
}

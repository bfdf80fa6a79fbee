package io.marketgate.decision;

import java.util.List;

/**
 * A decision with its grounds.
 *
 * @param grounds for each line, in the cart's order, its ways in the order of the verdict; none where no law governs it
 */
public record GroundedDecision(Decision decision, List<List<Grounds>> grounds) {

    /** @throws IllegalArgumentException if there are not as many grounds as lines */
    public GroundedDecision {
        grounds = grounds.stream().map(List::copyOf).toList();
        if (grounds.size() != decision.lines().size()) {
            throw new IllegalArgumentException("every line has its grounds");
        }
    }
}

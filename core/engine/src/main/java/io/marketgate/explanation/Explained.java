package io.marketgate.explanation;

import io.marketgate.decision.Decision;
import java.util.List;

/**
 * A decision with its sentences, citations and URLs, in one language. The answer, product pages, the platforms' rulings
 * and the journal are all written from it.
 *
 * @param language BCP 47 tag of the one language that all of it is in
 * @param lines in the decision's order
 * @param redirections empty if the whole cart is blocked, and where no answer leaves the gate
 */
public record Explained(Decision decision, String language, List<ExplainedLine> lines, List<Redirection> redirections) {
    public Explained {
        lines = List.copyOf(lines);
        redirections = List.copyOf(redirections);
    }
}

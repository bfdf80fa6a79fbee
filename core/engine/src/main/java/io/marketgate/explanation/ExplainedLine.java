package io.marketgate.explanation;

import io.marketgate.decision.LineDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line's decision with its sentences, in one language. Made by {@link Explainer} alone. */
public final class ExplainedLine {
    private final LineDecision decision;
    private final LineWords words;

    ExplainedLine(LineDecision decision, LineWords words) {
        this.decision = decision;
        this.words = words;
    }

    /** What was decided. */
    public LineDecision decision() {
        return decision;
    }

    /** Why the law takes the product for something else than it is declared to be; null if it does not. */
    public @Nullable ExplainedClassification classification() {
        return words.classification();
    }

    /** What the shopper must be told where the line may be sold. */
    public List<String> terms() {
        return words.terms();
    }

    /** Why ways are closed, in the decision's order, also of a line that sells. */
    public List<ExplainedReason> reasons() {
        return words.reasons();
    }

    /** What would open a closed way, in the decision's order. */
    public List<ExplainedRemedy> remedies() {
        return words.remedies();
    }

    /** What the shopper reads of the line. */
    public ShopperSummary summary() {
        return words.summary();
    }

    LineWords words() {
        return words;
    }
}

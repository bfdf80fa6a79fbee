package io.marketgate.explanation;

import io.marketgate.decision.LineDecision;
import java.util.List;

/** The sentences of a line, and the JSON of the line after its market. Lines that read alike share one. */
final class LineWords {
    private final List<String> terms;
    private final List<ExplainedReason> reasons;
    private final List<ExplainedRemedy> remedies;
    private final byte[] json;

    LineWords(LineDecision line, List<String> terms, List<ExplainedReason> reasons, List<ExplainedRemedy> remedies) {
        this.terms = List.copyOf(terms);
        this.reasons = List.copyOf(reasons);
        this.remedies = List.copyOf(remedies);
        this.json = LineJson.render(line, this);
    }

    List<String> terms() {
        return terms;
    }

    List<ExplainedReason> reasons() {
        return reasons;
    }

    List<ExplainedRemedy> remedies() {
        return remedies;
    }

    /** The members after the market, with a leading comma and without braces. The caller must not change it. */
    byte[] json() {
        return json;
    }
}

package io.marketgate.explanation;

import io.marketgate.decision.LineDecision;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The sentences of a line, and its JSON. Lines that read alike share one. Thread-safe. */
final class LineWords {
    private final LineDecision line;
    private final ShopperSummary summary;
    private final @Nullable ExplainedClassification classification;
    private final @Nullable String road;
    private final List<String> terms;
    private final List<ExplainedReason> reasons;
    private final List<ExplainedRemedy> remedies;
    private final AtomicReferenceArray<byte[]> json = new AtomicReferenceArray<>(Detail.values().length);

    /**
     * The words of a line.
     *
     * @param line or another that reads alike
     * @param classification why it is taken for something else than declared, or null if it is not
     * @param road on what footing it may be sold, one sentence; null if it may not be sold
     * @param terms what the shopper must be told where the line may be sold
     */
    LineWords(
            LineDecision line,
            ShopperSummary summary,
            @Nullable ExplainedClassification classification,
            @Nullable String road,
            List<String> terms,
            List<ExplainedReason> reasons,
            List<ExplainedRemedy> remedies) {
        this.line = line;
        this.summary = summary;
        this.classification = classification;
        this.road = road;
        this.terms = List.copyOf(terms);
        this.reasons = List.copyOf(reasons);
        this.remedies = List.copyOf(remedies);
    }

    ShopperSummary summary() {
        return summary;
    }

    @Nullable
    ExplainedClassification classification() {
        return classification;
    }

    @Nullable
    String road() {
        return road;
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
    byte[] json(Detail detail) {
        byte[] known = json.get(detail.ordinal());
        if (known == null) {
            known = LineJson.render(line, this, detail);
            json.set(detail.ordinal(), known);
        }
        return known;
    }
}

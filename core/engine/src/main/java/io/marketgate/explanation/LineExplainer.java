package io.marketgate.explanation;

import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.rule.Actor;
import io.marketgate.rule.Basis;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Explains lines in one language. Thread-safe. */
final class LineExplainer {
    private final Messages messages;
    private final Summaries summaries;
    private final LineMemo memo = new LineMemo();

    LineExplainer(Messages messages) {
        this.messages = messages;
        this.summaries = new Summaries(messages);
    }

    /**
     * @param held whether the line goes elsewhere, and others of its cart have to be taken out first
     * @param urls null where no answer leaves the gate
     */
    LineWords explain(LineDecision line, boolean held, @Nullable RedirectUrls urls) {
        return urls != null && namesItself(line)
                ? words(line, held, urls)
                : memo.words(new LineKey(line, held), this::wordsWithoutUrl);
    }

    /** Whether the line has a URL of its own. */
    private static boolean namesItself(LineDecision line) {
        List<Remedy> remedies = line.remedies();
        for (int i = 0; i < remedies.size(); i++) {
            if (remedies.get(i) instanceof Remedy.UseStorefront) {
                return true;
            }
        }
        return false;
    }

    private LineWords wordsWithoutUrl(LineKey key) {
        return words(key.line(), key.held(), null);
    }

    private LineWords words(LineDecision line, boolean held, @Nullable RedirectUrls urls) {
        Road road = roadOf(line.verdict());
        List<String> terms = road == null ? List.of() : terms(road);
        List<ExplainedReason> reasons =
                ExplainedReason.once(IntStream.range(0, line.reasons().size())
                        .mapToObj(i -> explain(line.reasons().get(i), i < line.decisive()))
                        .toList());
        List<ExplainedRemedy> remedies =
                line.remedies().stream().map(one -> explain(line, one, urls)).toList();
        ExplainedClassification classification = messages.of(line.classification());
        return new LineWords(
                line,
                summaries.of(line, held, classification, told(road, terms), reasons, remedies),
                classification,
                road == null ? null : messages.of(road),
                terms,
                reasons,
                remedies);
    }

    private List<String> terms(Road road) {
        return road.terms().stream()
                .filter(term -> term.audience() == Actor.SHOPPER)
                .map(term -> messages.of(term, road.market()))
                .toList();
    }

    /** What the shopper must be told where the line may be sold: the terms, and in any case that she imports it herself. */
    private String told(@Nullable Road road, List<String> terms) {
        return road != null && terms.isEmpty() && road.basis() == Basis.PERSONAL_IMPORT
                ? messages.of(road)
                : messages.together(terms);
    }

    /** The road of a verdict that sells, or null. */
    static @Nullable Road roadOf(Verdict verdict) {
        if (verdict instanceof Verdict.SellLocal sell) {
            return sell.road();
        }
        return verdict instanceof Verdict.Redirect redirect ? redirect.road() : null;
    }

    private ExplainedReason explain(Reason reason, boolean decisive) {
        return new ExplainedReason(
                reason.code(),
                reason.rule() == null ? List.of() : List.of(reason.rule().id()),
                reason.market(),
                reason.channel() == null ? List.of() : List.of(reason.channel()),
                messages.of(reason),
                messages.citation(reason),
                reason.missing(),
                reason.unmatched(),
                messages.unknown(reason),
                decisive);
    }

    private ExplainedRemedy explain(LineDecision line, Remedy remedy, @Nullable RedirectUrls urls) {
        String url = urls != null && remedy instanceof Remedy.UseStorefront use
                ? urls.url(use.storefront(), List.of(line.id()))
                : null;
        return new ExplainedRemedy(remedy, url, messages.of(remedy, line.market()));
    }
}

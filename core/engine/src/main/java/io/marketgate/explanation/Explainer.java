package io.marketgate.explanation;

import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains decisions by the texts of one revision. Adds nothing to a decision, and says the same of equal decisions.
 *
 * <p>Thread-safe. Every checkout runs it, so it caches what decisions have in common, by language.
 */
public final class Explainer {
    private final TextLookup texts;
    private final ConcurrentMap<String, LineExplainer> languages = new ConcurrentHashMap<>();

    /** Explains by these texts. */
    public Explainer(TextLookup texts) {
        this.texts = texts;
    }

    /** Explains by the texts of packs. */
    public Explainer(Texts texts) {
        this(new PackLookup(texts));
    }

    /**
     * Explains a decision that no answer leaves the gate with, so that it has no URLs.
     *
     * @param locale BCP 47 tag of the language that was asked for
     */
    public Explained explain(Decision decision, String locale) {
        String language = texts.language(() -> markets(decision), locale);
        return new Explained(decision, language, lines(decision, language, null), List.of());
    }

    /**
     * Explains a decision for an answer.
     *
     * @param locale BCP 47 tag of the language that was asked for
     */
    public Explained explain(Decision decision, String locale, RedirectUrls urls) {
        String language = texts.language(() -> markets(decision), locale);
        return new Explained(decision, language, lines(decision, language, urls), Redirection.of(decision, urls));
    }

    /** The markets whose texts a document of the decision may need. */
    private static Set<MarketCode> markets(Decision decision) {
        Set<MarketCode> markets = new HashSet<>();
        for (LineDecision line : decision.lines()) {
            Road road = LineExplainer.roadOf(line.verdict());
            if (road != null) {
                markets.add(road.market());
            }
            for (Reason reason : line.reasons()) {
                if (reason.market() != null) {
                    markets.add(reason.market());
                }
            }
        }
        return markets;
    }

    private List<ExplainedLine> lines(Decision decision, String language, @Nullable RedirectUrls urls) {
        LineExplainer explainer =
                languages.computeIfAbsent(language, known -> new LineExplainer(new Messages(texts, known)));
        List<ExplainedLine> lines = new ArrayList<>(decision.lines().size());
        boolean blocked = decision.disposition() == Disposition.BLOCK;
        for (LineDecision line : decision.lines()) {
            boolean held = blocked && line.verdict() instanceof Verdict.Redirect;
            lines.add(new ExplainedLine(line, explainer.explain(line, held, urls)));
        }
        return lines;
    }
}

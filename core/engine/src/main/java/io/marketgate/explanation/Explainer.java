package io.marketgate.explanation;

import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains decisions by the texts of one revision. Adds nothing to a decision, and says the same of equal decisions.
 *
 * <p>Thread-safe. Every checkout runs it, so it caches what decisions have in common, by language.
 */
public final class Explainer {
    private static final int MOST_LOCALES = 32;

    private final TextLookup texts;
    private final ConcurrentMap<String, LineExplainer> languages = new ConcurrentHashMap<>();

    public Explainer(TextLookup texts) {
        this.texts = texts;
    }

    /**
     * Explains a decision that no answer leaves the gate with, so that it has no URLs.
     *
     * @param locale BCP 47 tag of the shopper's language
     */
    public Explained explain(Decision decision, String locale) {
        return new Explained(decision, locale, lines(decision, locale, null), List.of());
    }

    /**
     * Explains a decision for an answer.
     *
     * @param locale BCP 47 tag of the shopper's language
     */
    public Explained explain(Decision decision, String locale, RedirectUrls urls) {
        return new Explained(decision, locale, lines(decision, locale, urls), Redirection.of(decision, urls));
    }

    private List<ExplainedLine> lines(Decision decision, String locale, @Nullable RedirectUrls urls) {
        LineExplainer language = language(locale);
        List<ExplainedLine> lines = new ArrayList<>(decision.lines().size());
        for (LineDecision line : decision.lines()) {
            lines.add(new ExplainedLine(line, language.explain(line, urls)));
        }
        return lines;
    }

    /** Callers choose the locale, so only a limited number of locales is cached. */
    private LineExplainer language(String locale) {
        LineExplainer known = languages.get(locale);
        if (known != null) {
            return known;
        }
        LineExplainer made = new LineExplainer(new Messages(texts, locale));
        if (languages.size() < MOST_LOCALES) {
            languages.put(locale, made);
        }
        return made;
    }
}

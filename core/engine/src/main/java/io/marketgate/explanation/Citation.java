package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import io.marketgate.rule.Law;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Why;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The law a reason rests on.
 *
 * @param instrument its name in the language of the answer, or as the pack has it
 * @param article the article, or null
 * @param inForceSince first local day in force, or null if the facts name none
 * @param source where the reviewer read it, or null
 * @param body the authority that enforces it, or null
 */
public record Citation(
        String instrument,
        @Nullable String article,
        @Nullable LocalDate inForceSince,
        @Nullable URI source,
        @Nullable String body) {

    /**
     * What a reason may cite, or null if it must not cite: a reason that rests on no law names neither law nor body.
     *
     * @param name translates the name of a law or an authority
     */
    static @Nullable Citation of(Reason reason, UnaryOperator<String> name) {
        Rule rule = reason.rule();
        if (rule == null || reason instanceof Reason.RuleFailed || isDefault(reason, rule)) {
            return null;
        }
        return of(rule.head().why(), name);
    }

    /** What a rule may cite, or null if it rests on no law. */
    static @Nullable Citation of(Why why, UnaryOperator<String> name) {
        Law law = why.law();
        return law == null || !why.restsOnLaw()
                ? null
                : new Citation(
                        name.apply(law.act()),
                        law.article(),
                        law.since(),
                        why.source() == null ? null : why.source().url(),
                        why.body() == null ? null : name.apply(why.body()));
    }

    /** The same with the article written otherwise. */
    Citation withArticle(String written) {
        return new Citation(instrument, written, inForceSince, source, body);
    }

    /** Whether a reason may cite law. */
    static boolean isCitable(Reason reason) {
        return of(reason, UnaryOperator.identity()) != null;
    }

    /** Whether the reason is a forbidding default, which is no law. A lapsed permit may be cited. */
    private static boolean isDefault(Reason reason, Rule rule) {
        return reason instanceof Reason.NotConfirmed && !(rule instanceof Rule.Permit);
    }
}

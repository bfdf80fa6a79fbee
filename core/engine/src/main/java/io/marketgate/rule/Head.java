package io.marketgate.rule;

import io.marketgate.market.LawDomain;
import org.jspecify.annotations.Nullable;

/**
 * What every rule has, whatever its kind.
 *
 * @param sentence the rule as a lawyer reads it, one English sentence
 * @param scope the lines it covers
 * @param guard when it applies
 * @param domain the law domain it belongs to, or null for the domain of the line's class
 * @param side whose law it is: of the market the line goes to, or of the market it leaves
 * @param why the authority it rests on
 * @param force when it is in force
 * @param text key of its shopper text in the pack's text files, or null for the text of its reason code
 */
public record Head(
        RuleId id,
        String sentence,
        Scope scope,
        Guard guard,
        @Nullable LawDomain domain,
        Side side,
        Why why,
        Force force,
        @Nullable String text) {

    /** The same head without law, body, source and text: closed by caution. */
    Head uncited() {
        Why caution = new Why(null, null, null, Standing.DEFAULT, why.confidence(), why.conflict());
        return new Head(id, sentence, scope, guard, domain, side, caution, force, null);
    }

    /** The same head with another name. */
    public Head named(RuleId name) {
        return id.equals(name) ? this : new Head(name, sentence, scope, guard, domain, side, why, force, text);
    }
}

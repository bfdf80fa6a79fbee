package io.marketgate.rule;

import org.jspecify.annotations.Nullable;

/**
 * On what a rule stands.
 *
 * @param law the instrument, or null for a default or a merchant's own rule
 * @param body the responsible authority's name, or null
 * @param source where the reviewer read it, or null
 * @param conflict what speaks against this reading, for the reviewer, or null
 */
public record Why(
        @Nullable Law law,
        @Nullable String body,
        @Nullable Source source,
        Standing standing,
        Confidence confidence,
        @Nullable String conflict) {

    /** Whether a rule on this footing is law at all, and neither a default nor a merchant's own. */
    public boolean restsOnLaw() {
        return law != null && standing != Standing.DEFAULT && standing != Standing.POLICY;
    }

    /** Whether a forbid on this footing may be told as a prohibition: it is law, and where it was read is on record. */
    public boolean isConfirmedLaw() {
        return restsOnLaw() && source != null;
    }
}

package io.marketgate.rule;

import org.jspecify.annotations.Nullable;

/**
 * The authority a rule rests on.
 *
 * @param law the instrument, or null for a default or a merchant's own rule
 * @param body the responsible authority's name, or null
 * @param source where the reviewer read it, or null
 * @param conflict what contradicts this reading, for the reviewer, or null
 */
public record Why(
        @Nullable Law law,
        @Nullable String body,
        @Nullable Source source,
        Standing standing,
        Confidence confidence,
        @Nullable String conflict) {

    /** Whether it is law, neither a default nor a merchant's own rule. */
    public boolean restsOnLaw() {
        return law != null && standing != Standing.DEFAULT && standing != Standing.POLICY;
    }

    /** Whether a forbid may be presented as a prohibition: it is law, and the record says where it was read. */
    public boolean isConfirmedLaw() {
        return restsOnLaw() && source != null;
    }
}

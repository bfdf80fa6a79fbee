package io.marketgate.rule;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The buyer must be known.
 *
 * @param level the lowest level that is enough
 * @param claims all of these, such as {@code AGE_OVER_18}
 * @param documents one of these document types; empty means any that the market accepts
 * @param never document types that must not even be asked for
 * @param lasting how long from now the assurance must remain valid, or null
 */
public record IdentityNeed(
        AssuranceLevel level,
        Set<String> claims,
        Set<String> documents,
        Set<String> never,
        @Nullable Period lasting) implements Needs.Leaf {
    public IdentityNeed {
        claims = Set.copyOf(claims);
        documents = Set.copyOf(documents);
        never = Set.copyOf(never);
    }

    @Override
    public <A extends @Nullable Object, T extends @Nullable Object> T fold(Needs.Cases<A, T> cases, A about) {
        return cases.identity(this, about);
    }
}

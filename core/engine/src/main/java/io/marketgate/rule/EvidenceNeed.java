package io.marketgate.rule;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence is needed.
 *
 * @param alias name under which other leaves of the same option refer to its attributes, or null
 * @param matches what its attributes must say, all of them
 * @param attestedBy role of the partner that must have attested it, or null
 * @param issuedWithin the longest time since it was issued, or null
 * @param lasting how long from now it must remain valid, or null
 * @param due needed at the sale, or at dispatch (then a standing SELLER undertaking of the same type meets it now)
 * @param suppliedBy who can supply it, from the vocabulary
 * @param statementSuffices whether a statement by the storefront is enough, from the vocabulary; otherwise the merchant
 *     must hold it
 */
public record EvidenceNeed(
        EvidenceType type,
        EvidenceScope scope,
        @Nullable String alias,
        List<Match> matches,
        @Nullable String attestedBy,
        @Nullable Period issuedWithin,
        @Nullable Period lasting,
        Due due,
        Actor suppliedBy,
        boolean statementSuffices)
        implements Needs.Leaf {
    public EvidenceNeed {
        matches = List.copyOf(matches);
    }

    /** A need for an undertaking of that type, which the merchant gives now. */
    public static EvidenceNeed undertaking(EvidenceType type) {
        return new EvidenceNeed(
                type, EvidenceScope.SELLER, null, List.of(), null, null, null, Due.SALE, Actor.MERCHANT, false);
    }

    @Override
    public <A extends @Nullable Object, T extends @Nullable Object> T fold(Needs.Cases<A, T> cases, A about) {
        return cases.evidence(this, about);
    }
}

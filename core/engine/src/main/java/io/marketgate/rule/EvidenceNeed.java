package io.marketgate.rule;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper is needed.
 *
 * @param alias name under which other leaves of the same option refer to its attributes, or null
 * @param matches what its attributes must say, all of them
 * @param attestedBy role of the partner that must have attested it, or null
 * @param issuedWithin how long before now it may have been issued at most, or null
 * @param lasting how long beyond now it must remain valid, or null
 * @param due needed at the sale, or at dispatch (then a standing SELLER undertaking of the same type meets it now)
 * @param suppliedBy who can supply it, from the vocabulary
 * @param statementSuffices whether what the storefront states with the line is enough, from the vocabulary; otherwise
 *     it must be held by the merchant
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

    /** Any undertaking of that type that the merchant gives now. */
    public static EvidenceNeed undertaking(EvidenceType type) {
        return new EvidenceNeed(
                type, EvidenceScope.SELLER, null, List.of(), null, null, null, Due.SALE, Actor.MERCHANT, false);
    }
}

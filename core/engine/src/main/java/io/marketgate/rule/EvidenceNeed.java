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
 */
public record EvidenceNeed(
        EvidenceType type,
        EvidenceScope scope,
        @Nullable String alias,
        List<Match> matches,
        @Nullable String attestedBy,
        Freshness freshness,
        Supply supply)
        implements Needs.Leaf {
    public EvidenceNeed {
        matches = List.copyOf(matches);
    }

    /**
     * How recent it must be, and for how long it must still be valid.
     *
     * @param issuedWithin the longest time since it was issued, or null
     * @param lasting how long from now it must remain valid, or null
     */
    public record Freshness(
            @Nullable Period issuedWithin, @Nullable Period lasting) {
        /** Whatever is valid now. */
        public static final Freshness ANY = new Freshness(null, null);
    }

    /**
     * Who supplies it, when and how.
     *
     * @param by who can supply it, from the vocabulary
     * @param due needed at the sale, or at dispatch (then a standing SELLER undertaking of the same type meets it now)
     * @param statementSuffices whether a statement by the storefront is enough, from the vocabulary; otherwise the
     *     merchant must hold it
     */
    public record Supply(Actor by, Due due, boolean statementSuffices) {}

    /** Whether it says itself of which market the evidence is, and so takes evidence of every market. */
    public boolean asksMarket() {
        for (Match match : matches) {
            if (match.attribute().equals(Match.MARKET)) {
                return true;
            }
        }
        return false;
    }

    /** A need for an undertaking of that type, which the merchant gives now. */
    public static EvidenceNeed undertaking(EvidenceType type) {
        return new EvidenceNeed(
                type,
                EvidenceScope.SELLER,
                null,
                List.of(),
                null,
                Freshness.ANY,
                new Supply(Actor.MERCHANT, Due.SALE, false));
    }

    @Override
    public <A extends @Nullable Object, T extends @Nullable Object> T fold(Needs.Cases<A, T> cases, A about) {
        return cases.evidence(this, about);
    }
}

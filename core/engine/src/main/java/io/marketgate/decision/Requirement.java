package io.marketgate.decision;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of evidence must say to meet the needs that ask for it.
 *
 * @param scope what it must be about; SELLER for evidence of a shipment that is due at dispatch, since the merchant's
 *     undertaking meets that now
 * @param alias the name by which the matches of other requirements of the same option refer to it, or null
 * @param matches what its attributes must say, all of them
 * @param attestedBy the role of the partner that must attest it, or null
 * @param freshness how recent it must be, and how long it must remain valid
 */
public record Requirement(
        EvidenceType type,
        EvidenceScope scope,
        @Nullable String alias,
        List<Match> matches,
        @Nullable String attestedBy,
        EvidenceNeed.Freshness freshness) {
    public Requirement {
        matches = List.copyOf(matches);
    }

    /** What meets that need. */
    public static Requirement of(EvidenceNeed need) {
        boolean undertaken = need.supply().due() == Due.DISPATCH;
        return new Requirement(
                need.type(),
                undertaken ? EvidenceScope.SELLER : need.scope(),
                need.alias(),
                need.matches(),
                need.attestedBy(),
                need.freshness());
    }

    /** The same, and that attribute is stated. */
    public Requirement saying(String attribute) {
        if (tests(attribute) != null) {
            return this;
        }
        List<Match> more = new ArrayList<>(matches);
        more.add(new Match(attribute, new Match.Present(true)));
        return new Requirement(type, scope, alias, more, attestedBy, freshness);
    }

    /**
     * One piece of evidence that meets both, or null where it takes two: where both test one attribute differently, or
     * where one names its market and the other takes that for granted.
     */
    public @Nullable Requirement and(Requirement other) {
        boolean together = type.equals(other.type)
                && scope == other.scope
                && agree(alias, other.alias)
                && agree(attestedBy, other.attestedBy)
                && agree(freshness.issuedWithin(), other.freshness.issuedWithin())
                && agree(freshness.lasting(), other.freshness.lasting())
                && namesMarket() == other.namesMarket()
                && other.matches.stream().map(Match::attribute).allMatch(name -> agree(tests(name), other.tests(name)));
        return together
                ? new Requirement(
                        type,
                        scope,
                        either(alias, other.alias),
                        List.copyOf(new LinkedHashSet<>(Stream.concat(matches.stream(), other.matches.stream())
                                .toList())),
                        either(attestedBy, other.attestedBy),
                        new EvidenceNeed.Freshness(
                                either(freshness.issuedWithin(), other.freshness.issuedWithin()),
                                either(freshness.lasting(), other.freshness.lasting())))
                : null;
    }

    private boolean namesMarket() {
        return tests(Match.MARKET) != null;
    }

    private @Nullable Set<Match.Test> tests(String attribute) {
        Set<Match.Test> tests = matches.stream()
                .filter(match -> match.attribute().equals(attribute))
                .map(Match::test)
                .collect(Collectors.toSet());
        return tests.isEmpty() ? null : tests;
    }

    private static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    /** Hashes the type alone: the memo of explained lines hashes remedies at every checkout, and the rest seldom differs. */
    @Override
    public int hashCode() {
        return type.hashCode();
    }
}

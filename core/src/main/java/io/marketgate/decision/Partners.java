package io.marketgate.decision;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.merchant.Partner;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Needs;
import java.util.List;

/** Which partners may be relied on for a line. */
final class Partners {
    private Partners() {}

    /** The merchant's partners that act for this class in the market that governs, by id. */
    static List<Partner> actingHere(Situation situation) {
        return situation.merchant().partners().values().stream()
                .filter(partner -> actsHere(partner, situation))
                .toList();
    }

    static boolean actsHere(Partner partner, Situation situation) {
        return (partner.productClasses().isEmpty()
                        || partner.productClasses().contains(situation.law().productClass()))
                && (partner.markets().contains(situation.law().market())
                        || situation.groupsHere().anyMatch(partner.markets()::contains));
    }

    /** Whether a rule's needs ask anything of a partner. */
    static boolean asked(Needs needs) {
        return needs.items().stream().anyMatch(Partners::asked);
    }

    private static boolean asked(Needs.Item item) {
        if (item instanceof Needs.AnyOf anyOf) {
            return anyOf.options().stream()
                    .flatMap(option -> option.all().stream())
                    .anyMatch(Partners::asked);
        }
        return item instanceof EvidenceNeed need && need.scope() == EvidenceScope.PARTNER;
    }
}

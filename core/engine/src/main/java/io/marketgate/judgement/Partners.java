package io.marketgate.judgement;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.merchant.Partner;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Needs;
import java.util.ArrayList;
import java.util.List;

/** Which partners may be relied on for a line. */
final class Partners {
    private Partners() {}

    /** The merchant's partners that act for this class in the market that governs, by id. */
    static List<Partner> actingHere(Situation situation) {
        return situation.setting().merchant().partners().values().stream()
                .filter(partner -> actsHere(partner, situation))
                .toList();
    }

    static boolean actsHere(Partner partner, Situation situation) {
        return actsForClass(partner, situation) && actsInMarket(partner, situation);
    }

    private static boolean actsForClass(Partner partner, Situation situation) {
        return partner.productClasses().isEmpty()
                || partner.productClasses().contains(situation.law().productClass());
    }

    private static boolean actsInMarket(Partner partner, Situation situation) {
        return partner.markets().contains(situation.law().market()) || situation.inGroup(partner.markets());
    }

    /**
     * What keeps a partner from acting here.
     *
     * @param name what evidence calls the partner: its holder, or who attested it
     */
    static List<String> failings(Partner partner, Situation situation, String name) {
        List<String> failings = new ArrayList<>(2);
        if (!actsInMarket(partner, situation)) {
            failings.add(name + ".markets");
        }
        if (!actsForClass(partner, situation)) {
            failings.add(name + ".productClasses");
        }
        return failings;
    }

    /** Whether a rule's needs ask for evidence of a partner. */
    static boolean asked(Needs needs) {
        for (Needs.Item item : needs.items()) {
            if (item instanceof EvidenceNeed need && need.scope() == EvidenceScope.PARTNER) {
                return true;
            }
            if (item instanceof Needs.AnyOf anyOf && asked(anyOf)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asked(Needs.AnyOf anyOf) {
        for (Needs.Option option : anyOf.options()) {
            for (Needs.Leaf leaf : option.all()) {
                if (leaf instanceof EvidenceNeed need && need.scope() == EvidenceScope.PARTNER) {
                    return true;
                }
            }
        }
        return false;
    }
}

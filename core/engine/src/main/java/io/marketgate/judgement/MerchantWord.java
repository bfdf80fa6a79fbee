package io.marketgate.judgement;

import io.marketgate.decision.Dossier;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.EligibilityMode;
import java.util.List;

/** The merchant's own word on a SKU on a way. It can only tighten. */
public enum MerchantWord {
    SILENT,
    SUSPENDED,
    /** The merchant declares eligibility for every SKU, and has not declared this one. */
    NOT_ELIGIBLE;

    static MerchantWord on(Situation situation) {
        boolean eligible = false;
        for (Eligibility row : situation.dossier().eligibility()) {
            if (holds(row, situation)) {
                if (row.status() == Eligibility.Status.SUSPENDED) {
                    return SUSPENDED;
                }
                eligible = true;
            }
        }
        return eligible || situation.setting().merchant().eligibility() == EligibilityMode.BY_RULE
                ? SILENT
                : NOT_ELIGIBLE;
    }

    /** Whether the merchant suspends the SKU on a way, whatever its class is in the market. */
    static boolean suspends(Way way, MarketCode market, Setting setting, Dossier dossier, Horizon horizon) {
        return dossier.eligibility().stream()
                .anyMatch(row -> row.status() == Eligibility.Status.SUSPENDED
                        && row.channels().contains(way.channel())
                        && Situation.isSaidOf(row.market(), market, setting, horizon)
                        && horizon.inForce(row.effectiveFrom(), row.effectiveTo()));
    }

    /** What the merchant says of this way now. */
    static List<Eligibility> holding(Situation situation) {
        return situation.dossier().eligibility().stream()
                .filter(row -> holds(row, situation))
                .toList();
    }

    private static boolean holds(Eligibility row, Situation situation) {
        return row.channels().contains(situation.way().channel())
                && situation.saidOfHere(row.market())
                && situation.horizon().inForce(row.effectiveFrom(), row.effectiveTo());
    }
}

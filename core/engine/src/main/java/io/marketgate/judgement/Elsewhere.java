package io.marketgate.judgement;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.merchant.Partner;
import io.marketgate.rule.EvidenceNeed;
import java.util.ArrayList;
import java.util.List;

/**
 * Evidence of the SKU and the merchant whatever its scope and partner, for needs that nothing of the right ones is on file
 * for. Reads neither cart nor buyer, so that looking here makes no judgement depend on them; a buyer's evidence stays out.
 */
record Elsewhere(Situation situation) {

    /** The evidence of that type. */
    List<Evidence> evidence(EvidenceType type) {
        List<Evidence> found = new ArrayList<>(0);
        for (Evidence evidence : situation.dossier().evidence()) {
            if (evidence.type().equals(type)) {
                found.add(evidence);
            }
        }
        for (Evidence evidence : situation.setting().merchant().evidence()) {
            if (evidence.type().equals(type) && evidence.about().scope() != EvidenceScope.BUYER) {
                found.add(evidence);
            }
        }
        return found;
    }

    /** What of its scope, lot or partner is not as needed. */
    List<String> failings(Evidence evidence, EvidenceNeed need) {
        if (evidence.about().scope() != need.scope()) {
            return List.of("scope");
        }
        return switch (need.scope()) {
            case LOT -> List.of("lot");
            case PARTNER -> ofHolder(evidence);
            default -> List.of();
        };
    }

    /** The partner itself, where it could be relied on and another is. */
    private List<String> ofHolder(Evidence evidence) {
        for (Partner holder : situation.setting().merchant().partners().values()) {
            if (holder.id().value().equals(evidence.about().partner())) {
                List<String> failings = Partners.failings(holder, situation, "partner");
                return failings.isEmpty() ? List.of("partner") : failings;
            }
        }
        return List.of("partner");
    }
}

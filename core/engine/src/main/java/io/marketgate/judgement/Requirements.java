package io.marketgate.judgement;

import io.marketgate.decision.Requirement;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.rule.Actor;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The evidence that an alternative takes, in as few pieces as can meet its needs, and what each must say. */
final class Requirements {
    private final List<Lack> alternative;

    Requirements(List<Lack> alternative) {
        this.alternative = alternative;
    }

    /** What the actor must supply, that of partners or all other, by type. */
    List<Requirement> of(Actor actor, boolean ofPartner) {
        List<Requirement> required = new ArrayList<>(0);
        for (Lack lack : alternative) {
            if (lack instanceof Lack.Evidence evidence
                    && evidence.remediedBy() == actor
                    && !evidence.isPresented()
                    && (evidence.need().scope() == EvidenceScope.PARTNER) == ofPartner) {
                add(toMeet(evidence.need()), required);
            }
        }
        required.sort(Comparator.comparing(Requirement::type));
        return required;
    }

    private static void add(Requirement requirement, List<Requirement> required) {
        for (int i = 0; i < required.size(); i++) {
            Requirement both = required.get(i).and(requirement);
            if (both != null) {
                required.set(i, both);
                return;
            }
        }
        required.add(requirement);
    }

    /** What meets the need, and lets other evidence of the alternative agree with it: it says what they refer to. */
    private Requirement toMeet(EvidenceNeed need) {
        Requirement required = Requirement.of(need);
        for (Lack lack : alternative) {
            if (lack instanceof Lack.Evidence other) {
                for (Match match : other.need().matches()) {
                    if (match.test().path() instanceof Path.OfAlias path && isMeant(path, need)) {
                        required = required.saying(path.attribute());
                    }
                }
            }
        }
        return required;
    }

    private static boolean isMeant(Path.OfAlias path, EvidenceNeed need) {
        return path.alias().equals(need.alias())
                || path.alias().equals(need.type().value());
    }
}

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

/** The papers that an alternative takes, as few as can meet its needs, and what each must say. */
final class Papers {
    private final List<Lack> alternative;

    Papers(List<Lack> alternative) {
        this.alternative = alternative;
    }

    /** The papers that the actor must supply, those of partners or all others, by type. */
    List<Requirement> of(Actor actor, boolean ofPartner) {
        List<Requirement> papers = new ArrayList<>(0);
        for (Lack lack : alternative) {
            if (lack instanceof Lack.Evidence evidence
                    && evidence.remediedBy() == actor
                    && !evidence.isPresented()
                    && (evidence.need().scope() == EvidenceScope.PARTNER) == ofPartner) {
                add(required(evidence.need()), papers);
            }
        }
        papers.sort(Comparator.comparing(Requirement::type));
        return papers;
    }

    private static void add(Requirement requirement, List<Requirement> papers) {
        for (int i = 0; i < papers.size(); i++) {
            Requirement both = papers.get(i).and(requirement);
            if (both != null) {
                papers.set(i, both);
                return;
            }
        }
        papers.add(requirement);
    }

    /** What meets the need, and lets other papers of the alternative agree with it: it says what they refer to. */
    private Requirement required(EvidenceNeed need) {
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

package io.marketgate.explanation;

import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Verdict;
import io.marketgate.merchant.StorefrontId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one cart that go to one storefront. */
record Redirection(StorefrontId storefront, List<LineId> lines) {

    /** The redirections of a decision by storefront; empty if the whole cart is blocked. */
    static List<Redirection> of(Decision decision) {
        if (decision.disposition() != Disposition.REDIRECT && decision.disposition() != Disposition.SPLIT) {
            return List.of();
        }
        Map<StorefrontId, List<LineId>> lines = new TreeMap<>();
        for (LineDecision line : decision.lines()) {
            if (line.verdict() instanceof Verdict.Redirect redirect) {
                lines.computeIfAbsent(redirect.storefront(), storefront -> new ArrayList<>())
                        .add(line.id());
            }
        }
        List<Redirection> redirections = new ArrayList<>();
        lines.forEach((storefront, ids) -> redirections.add(new Redirection(storefront, List.copyOf(ids))));
        return redirections;
    }
}

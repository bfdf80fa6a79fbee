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

/**
 * The lines of one cart that go to one storefront.
 *
 * @param url hands these lines over
 * @param lines in the cart's order, at least one
 */
public record Redirection(StorefrontId storefront, String url, List<LineId> lines) {
    public Redirection {
        lines = List.copyOf(lines);
    }

    /** The redirections of a decision by storefront; empty if the whole cart is blocked. */
    static List<Redirection> of(Decision decision, RedirectUrls urls) {
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
        lines.forEach((storefront, ids) ->
                redirections.add(new Redirection(storefront, urls.url(storefront, List.copyOf(ids)), ids)));
        return redirections;
    }
}

package io.marketgate.checkout.eligibility;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a yes that depends on what the buyer has used of a limit over time: then conditions apply, and what is asked
 * is that the buyer signs in.
 */
final class UnknownBuyer {
    private final OpenCaps caps;

    UnknownBuyer(OpenCaps caps) {
        this.caps = caps;
    }

    /** The decision of a cart of one line, cautious. */
    Decision cautious(Decision decision) {
        LineDecision line = decision.lines().get(0);
        LineDecision cautious = cautious(line);
        return cautious.equals(line)
                ? decision
                : new Decision(
                        Disposition.BLOCK,
                        decision.market(),
                        List.of(cautious),
                        decision.identity(),
                        decision.revision(),
                        decision.evaluatedAt(),
                        decision.validUntil());
    }

    private LineDecision cautious(LineDecision line) {
        Verdict verdict = line.verdict();
        if (verdict instanceof Verdict.SellLocal sell) {
            return cautious(line, sell.road(), sell.channel());
        }
        return verdict instanceof Verdict.Redirect redirect
                ? cautious(line, redirect.road(), redirect.channel())
                : line;
    }

    private LineDecision cautious(LineDecision line, Road road, Channel channel) {
        @Nullable
        Rule cap = line.market() == null || line.productClass() == null
                ? null
                : caps.on(road.rule(), line.market(), line.productClass(), channel);
        if (cap == null) {
            return line;
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                new Reason(ReasonCode.IDENTITY_REQUIRED, cap, line.market(), channel, List.of(), null, false, true));
        reasons.addAll(line.reasons());
        Remedy signIn =
                new Remedy.VerifyIdentity(Actor.SHOPPER, channel, 1, AssuranceLevel.SELF_DECLARED, Set.of(), Set.of());
        return new LineDecision(
                line.id(),
                line.sku(),
                line.market(),
                line.productClass(),
                new Verdict.Block(BlockKind.CURABLE),
                List.of(signIn),
                reasons,
                line.staffReasons());
    }
}

package io.marketgate.journal;

import io.marketgate.decision.Decision;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding on a line, for staff only: a shopper could only use it to evade a rule.
 *
 * @param rule null if no rule is concerned
 * @param market null if the destination is not known
 * @param channel null if no way exists
 * @param error for a rule that could not be judged: what went wrong; else null
 */
public record Finding(
        LineId line,
        ReasonCode code,
        @Nullable RuleId rule,
        @Nullable MarketCode market,
        @Nullable Channel channel,
        @Nullable String error) {

    /** A decision's findings for staff, in its order. */
    public static List<Finding> of(Decision decision) {
        List<Finding> findings = new ArrayList<>();
        for (LineDecision line : decision.lines()) {
            line.staffReasons().forEach(reason -> findings.add(of(line, reason)));
            line.reasons().stream()
                    .filter(Reason.RuleFailed.class::isInstance)
                    .forEach(failed -> findings.add(of(line, failed)));
        }
        return findings;
    }

    private static Finding of(LineDecision line, Reason reason) {
        return new Finding(
                line.id(),
                reason.code(),
                reason.rule() == null ? null : reason.rule().id(),
                reason.market(),
                reason.channel(),
                reason instanceof Reason.RuleFailed failed ? failed.error() : null);
    }
}

package io.marketgate.adapter.proxy;

import io.marketgate.adapter.RuledLine;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.RemedyAction;
import io.marketgate.explanation.ExplainedReason;
import java.util.Map;

/**
 * What is wrong with a closed line, for an agent. Each protocol has its own code for it. What can be done counts before why
 * the line is closed, for an agent acts on the code.
 */
public enum LineProblem {
    /** The address does not say where the goods go. */
    ADDRESS,
    /** Fewer units would be open. */
    QUANTITY,
    /** The buyer must present a prescription. */
    PRESCRIPTION,
    /** The buyer must prove an age. */
    AGE,
    /** The buyer must prove who buys. */
    IDENTITY,
    /** A limit is exceeded, and no smaller quantity is open. */
    LIMIT,
    /** The merchant does not sell it, wherever it goes. */
    UNAVAILABLE,
    /** It may not be sold to this place. */
    REGION;

    /** What the merchant alone could change says nothing of the place. */
    private static final Map<ReasonCode, LineProblem> MERCHANTS = Map.of(
            ReasonCode.UNKNOWN_SKU, UNAVAILABLE,
            ReasonCode.RULE_ERROR, UNAVAILABLE,
            ReasonCode.SUSPENDED_BY_MERCHANT, UNAVAILABLE,
            ReasonCode.NOT_ELIGIBLE, UNAVAILABLE,
            ReasonCode.LIMIT_EXCEEDED, LIMIT);

    /** The problem of a line that is closed. */
    public static LineProblem of(RuledLine line, WayOut wayOut) {
        if (wayOut.actions().contains(RemedyAction.CORRECT_ADDRESS)) {
            return ADDRESS;
        }
        if (wayOut.actions().isEmpty()) {
            ExplainedReason first = line.isRedirected() ? null : line.first();
            return first == null ? REGION : MERCHANTS.getOrDefault(first.code(), REGION);
        }
        if (wayOut.actions().contains(RemedyAction.REDUCE_QUANTITY)) {
            return QUANTITY;
        }
        if (wayOut.actions().contains(RemedyAction.PRESENT_PRESCRIPTION)) {
            return PRESCRIPTION;
        }
        return line.has(ReasonCode.AGE_REQUIRED) ? AGE : IDENTITY;
    }
}

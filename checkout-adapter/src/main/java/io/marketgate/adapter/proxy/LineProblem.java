package io.marketgate.adapter.proxy;

import io.marketgate.adapter.RuledLine;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.RemedyAction;
import io.marketgate.explanation.ExplainedReason;
import java.util.Map;

/**
 * The problem of a closed line, for an agent. Each protocol has its own code for it. The remedy takes precedence over
 * the reason, because agents act on the code.
 */
public enum LineProblem {
    /** The destination cannot be determined from the address. */
    ADDRESS,
    /** A smaller quantity would be open. */
    QUANTITY,
    /** The buyer must present a prescription. */
    PRESCRIPTION,
    /** The buyer must prove their age. */
    AGE,
    /** The buyer must prove their identity. */
    IDENTITY,
    /** A limit is exceeded, and no smaller quantity is open. */
    LIMIT,
    /** The merchant does not sell it to any destination. */
    UNAVAILABLE,
    /** It may not be sold to this destination. */
    REGION;

    /** Reasons that only the merchant can change, which say nothing about the destination. */
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

package io.marketgate.judgement;

import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import java.util.Comparator;

/** The order of one way's reasons: what closes it hardest first, then by rule, market and code. */
final class ReasonOrder {
    static final Comparator<Reason> INSTANCE = Comparator.comparingInt((Reason reason) -> weight(reason.code()))
            .thenComparing(
                    reason -> reason.rule() == null ? "" : reason.rule().id().value())
            .thenComparing(
                    reason -> reason.market() == null ? "" : reason.market().value())
            .thenComparing(Reason::code)
            .thenComparing(reason -> reason.missing().toString())
            .thenComparing(reason -> reason.facts().toString())
            .thenComparing(reason -> reason instanceof Reason.Uncompared)
            .thenComparing(reason -> reason instanceof Reason.FactsUnknown unknown && unknown.ofOtherLines())
            .thenComparing(ReasonOrder::limit);

    private ReasonOrder() {}

    private static String limit(Reason reason) {
        return String.valueOf(reason instanceof Reason.LimitExceeded exceeded ? exceeded.limit() : null);
    }

    private static int weight(ReasonCode code) {
        return switch (code) {
            case PROHIBITED, SUSPENDED_BY_MERCHANT -> 0;
            case NO_STOREFRONT, NO_RULE -> 1;
            case UNKNOWN_SKU, UNRESOLVED_DESTINATION, MARKET_NOT_SUPPORTED, RULE_ERROR -> 2;
            case NOT_ELIGIBLE, EVIDENCE_MISSING, EVIDENCE_EXPIRED -> 3;
            case PRESCRIPTION_REQUIRED -> 4;
            case IDENTITY_REQUIRED, IDENTITY_DOCUMENT_NOT_ACCEPTED -> 5;
            case AGE_REQUIRED -> 6;
            case LIMIT_EXCEEDED -> 7;
        };
    }
}

package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import io.marketgate.rule.Law;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import io.marketgate.rule.Why;
import org.jspecify.annotations.Nullable;

/** Which law a reason may name. What stands on no law names none, and neither instrument nor body. */
final class Citation {
    private Citation() {}

    /** The footing to cite, or null where the reason must not cite one. */
    static @Nullable Why of(Reason reason) {
        if (reason.rule() == null || !stemsFromRule(reason)) {
            return null;
        }
        Why why = reason.rule().head().why();
        return restsOnLaw(why) ? why : null;
    }

    /** Whether a rule is law at all, and no default and no merchant's own. */
    static boolean restsOnLaw(Why why) {
        Law law = why.law();
        return law != null && why.standing() != Standing.DEFAULT && why.standing() != Standing.POLICY;
    }

    private static boolean stemsFromRule(Reason reason) {
        return switch (reason.code()) {
            case PROHIBITED,
                    EVIDENCE_MISSING,
                    EVIDENCE_EXPIRED,
                    IDENTITY_REQUIRED,
                    IDENTITY_DOCUMENT_NOT_ACCEPTED,
                    AGE_REQUIRED,
                    PRESCRIPTION_REQUIRED,
                    LIMIT_EXCEEDED -> true;
            // A permit that has lapsed is named; a default that forbids is no law.
            case NO_RULE -> reason.rule() instanceof Rule.Permit;
            case SUSPENDED_BY_MERCHANT,
                    NOT_ELIGIBLE,
                    NO_STOREFRONT,
                    UNKNOWN_SKU,
                    UNRESOLVED_DESTINATION,
                    MARKET_NOT_SUPPORTED,
                    RULE_ERROR -> false;
        };
    }
}

package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Why;
import org.jspecify.annotations.Nullable;

/** Decides which law a reason may cite. A reason that rests on no law cites neither instrument nor body. */
final class Citation {
    private Citation() {}

    /** The footing to cite, or null if the reason must not cite one. */
    static @Nullable Why of(Reason reason) {
        Rule rule = reason.rule();
        if (rule == null || reason instanceof Reason.RuleFailed || isDefault(reason, rule)) {
            return null;
        }
        Why why = rule.head().why();
        return why.restsOnLaw() ? why : null;
    }

    /** Whether the reason is a forbidding default, which is no law. A lapsed permit may be cited. */
    private static boolean isDefault(Reason reason, Rule rule) {
        return reason instanceof Reason.NotConfirmed && !(rule instanceof Rule.Permit);
    }
}

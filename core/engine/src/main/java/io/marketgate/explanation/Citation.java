package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Why;
import org.jspecify.annotations.Nullable;

/** Which law a reason may name. What rests on no law names none, and neither instrument nor body. */
final class Citation {
    private Citation() {}

    /** The footing to cite, or null where the reason must not cite one. */
    static @Nullable Why of(Reason reason) {
        Rule rule = reason.rule();
        if (rule == null || reason instanceof Reason.RuleFailed || isDefault(reason, rule)) {
            return null;
        }
        Why why = rule.head().why();
        return why.restsOnLaw() ? why : null;
    }

    /** A permit that has lapsed is named; a default that forbids is no law. */
    private static boolean isDefault(Reason reason, Rule rule) {
        return reason instanceof Reason.NotConfirmed && !(rule instanceof Rule.Permit);
    }
}

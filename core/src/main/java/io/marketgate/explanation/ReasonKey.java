package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import java.util.Objects;

/**
 * A reason as a key. Rules are compared by identity: a rulebook holds each once, two merchants' rules may have one name,
 * and comparing all that a rule holds would cost more than writing the reason.
 */
record ReasonKey(Reason reason) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ReasonKey that && same(reason, that.reason);
    }

    /** Whether two reasons read alike. */
    static boolean same(Reason one, Reason other) {
        Object rule = one.rule();
        return rule == other.rule()
                && one.code() == other.code()
                && one.channel() == other.channel()
                && one.shared() == other.shared()
                && one.decisive() == other.decisive()
                && Objects.equals(one.market(), other.market())
                && one.missing().equals(other.missing())
                && Objects.equals(one.limit(), other.limit());
    }

    @Override
    public int hashCode() {
        int hash = System.identityHashCode(reason.rule());
        hash = 31 * hash + reason.code().hashCode();
        hash = 31 * hash + Objects.hashCode(reason.market());
        hash = 31 * hash + Objects.hashCode(reason.channel());
        hash = 31 * hash + reason.missing().hashCode();
        return 31 * hash + Objects.hashCode(reason.limit());
    }
}

package io.marketgate.explanation;

import io.marketgate.decision.Reason;
import java.util.Objects;

/**
 * A reason of a line as a key. Compares rules by identity: a rulebook holds each rule once, and rules of two merchants
 * may have equal names. Comparing whole rules would cost more than writing the reason.
 */
record ReasonKey(Reason reason, boolean decisive) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ReasonKey that && decisive == that.decisive && same(reason, that.reason);
    }

    /** Whether two reasons have the same text. */
    static boolean same(Reason one, Reason other) {
        Object rule = one.rule();
        return rule == other.rule()
                && one.code() == other.code()
                && one.channel() == other.channel()
                && Objects.equals(one.market(), other.market())
                && one.missing().equals(other.missing())
                && sameLimit(one, other);
    }

    private static boolean sameLimit(Reason one, Reason other) {
        return !(one instanceof Reason.LimitExceeded first)
                || other instanceof Reason.LimitExceeded second
                        && first.limit().equals(second.limit())
                        && first.shared() == second.shared();
    }

    @Override
    public int hashCode() {
        int hash = System.identityHashCode(reason.rule());
        hash = 31 * hash + reason.code().hashCode();
        hash = 31 * hash + Objects.hashCode(reason.market());
        hash = 31 * hash + Objects.hashCode(reason.channel());
        hash = 31 * hash + reason.missing().hashCode();
        return 31 * hash + Boolean.hashCode(decisive);
    }
}

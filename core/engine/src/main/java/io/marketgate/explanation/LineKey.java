package io.marketgate.explanation;

import io.marketgate.decision.Classification;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line without its id and SKU, as a key, and whether others of its cart have to be taken out first. Compares rules by
 * identity: a rulebook holds each rule once, and rules of two merchants may have equal names. Comparing whole rules would
 * cost more than explaining them. Lines of one outcome share their parts, so comparing them is fast.
 */
record LineKey(LineDecision line, boolean held) {
    @Override
    public boolean equals(Object other) {
        return other instanceof LineKey that && held == that.held && same(line, that.line);
    }

    private static boolean same(LineDecision one, LineDecision other) {
        return one.verdict().equals(other.verdict())
                && Objects.equals(one.market(), other.market())
                && Objects.equals(one.productClass(), other.productClass())
                && same(one.classification(), other.classification())
                && one.remedies().equals(other.remedies())
                && one.decisive() == other.decisive()
                && same(one.reasons(), other.reasons());
    }

    private static boolean same(@Nullable Classification one, @Nullable Classification other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        boolean same = one.market().equals(other.market())
                && one.declared().equals(other.declared())
                && one.facts().equals(other.facts())
                && one.rules().size() == other.rules().size();
        for (int i = 0; same && i < one.rules().size(); i++) {
            same = identical(one.rules().get(i), other.rules().get(i));
        }
        return same;
    }

    private static boolean identical(Object one, Object other) {
        return one == other;
    }

    private static boolean same(List<Reason> some, List<Reason> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = same(some.get(i), others.get(i));
        }
        return same;
    }

    private static boolean same(Reason one, Reason other) {
        Object rule = one.rule();
        return rule == other.rule()
                && one.code() == other.code()
                && one.channel() == other.channel()
                && Objects.equals(one.market(), other.market())
                && one.missing().equals(other.missing())
                && one.unmatched().equals(other.unmatched())
                && one.facts().equals(other.facts())
                && Objects.equals(covers(one), covers(other))
                && sameUnknown(one, other)
                && sameLimit(one, other);
    }

    private static @Nullable Integer covers(Reason reason) {
        return reason instanceof Reason.EvidenceRequired required ? required.covers() : null;
    }

    private static boolean sameUnknown(Reason one, Reason other) {
        if (one instanceof Reason.FactsUnknown first) {
            return other instanceof Reason.FactsUnknown second && first.ofOtherLines() == second.ofOtherLines();
        }
        if (one instanceof Reason.Uncompared first) {
            return other instanceof Reason.Uncompared second && first.rate().equals(second.rate());
        }
        return !(other instanceof Reason.FactsUnknown || other instanceof Reason.Uncompared);
    }

    private static boolean sameLimit(Reason one, Reason other) {
        return !(one instanceof Reason.LimitExceeded first)
                || other instanceof Reason.LimitExceeded second
                        && first.limit().equals(second.limit())
                        && first.shared() == second.shared();
    }

    /** Hashes reasons by rule and code only; their other members seldom differ. */
    @Override
    public int hashCode() {
        int hash = line.verdict().hashCode();
        hash = 31 * hash + Objects.hashCode(line.market());
        hash = 31 * hash + Objects.hashCode(line.productClass());
        hash = 31 * hash + line.remedies().hashCode();
        for (int i = 0; i < line.reasons().size(); i++) {
            Reason reason = line.reasons().get(i);
            hash = 31 * hash + System.identityHashCode(reason.rule());
            hash = 31 * hash + reason.code().hashCode();
        }
        return hash;
    }
}

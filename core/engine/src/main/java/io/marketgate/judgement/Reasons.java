package io.marketgate.judgement;

import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges the reasons of one rule with one code, so that a line has no duplicates. */
final class Reasons {
    private static final Comparator<Unmatched> ORDER = Comparator.comparing(Unmatched::type)
            .thenComparing(Unmatched::evidence)
            .thenComparing(one -> String.join(" ", one.attributes()));

    private Reasons() {}

    private record Key(
            ReasonCode code,
            @Nullable String rule,
            @Nullable String market,
            @Nullable String channel,
            @Nullable String limit,
            Class<? extends Reason> kind,
            boolean ofOtherLines) {
        static Key of(Reason reason) {
            return new Key(
                    reason.code(),
                    reason.rule() == null ? null : reason.rule().id().value(),
                    reason.market() == null ? null : reason.market().value(),
                    reason.channel() == null ? null : reason.channel().name(),
                    reason instanceof Reason.LimitExceeded exceeded
                            ? exceeded.limit().toPlainString()
                            : null,
                    reason.getClass(),
                    reason instanceof Reason.FactsUnknown unknown && unknown.ofOtherLines());
        }
    }

    static List<Reason> merged(List<Reason> reasons) {
        if (reasons.size() < 2) {
            return reasons;
        }
        Map<Key, Reason> merged = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            merged.merge(Key.of(reason), reason, Reasons::both);
        }
        return new ArrayList<>(merged.values());
    }

    private static @Nullable Integer fewest(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other != null && other < one ? other : one;
    }

    /** Merges two reasons with equal keys, which are of one case and one rule. */
    private static Reason both(Reason one, Reason other) {
        if (one instanceof Reason.EvidenceRequired first && other instanceof Reason.EvidenceRequired second) {
            TreeSet<EvidenceType> missing = new TreeSet<>(first.missing());
            missing.addAll(other.missing());
            Set<Unmatched> unmatched = new LinkedHashSet<>(first.unmatched());
            unmatched.addAll(other.unmatched());
            return new Reason.EvidenceRequired(
                    first.code(),
                    first.rule(),
                    first.market(),
                    first.channel(),
                    List.copyOf(missing),
                    unmatched.stream().sorted(ORDER).toList(),
                    fewest(first.covers(), second.covers()));
        }
        if (one instanceof Reason.FactsUnknown first && other instanceof Reason.FactsUnknown second) {
            TreeSet<String> facts = new TreeSet<>(first.facts());
            facts.addAll(second.facts());
            TreeSet<EvidenceType> missing = new TreeSet<>(first.missing());
            missing.addAll(second.missing());
            return new Reason.FactsUnknown(
                    first.rule(),
                    first.market(),
                    first.channel(),
                    List.copyOf(facts),
                    first.ofOtherLines(),
                    List.copyOf(missing));
        }
        if (one instanceof Reason.LimitExceeded first && other instanceof Reason.LimitExceeded second) {
            return new Reason.LimitExceeded(
                    first.rule(), first.market(), first.channel(), first.limit(), first.shared() || second.shared());
        }
        return one;
    }
}

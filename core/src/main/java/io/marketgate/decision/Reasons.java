package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together what one rule says with one code, so that a line is not told the same thing twice. */
final class Reasons {
    private Reasons() {}

    private record Key(
            ReasonCode code,
            @Nullable String rule,
            @Nullable String market,
            @Nullable String channel,
            @Nullable String limit) {
        static Key of(Reason reason) {
            return new Key(
                    reason.code(),
                    reason.rule() == null ? null : reason.rule().id().value(),
                    reason.market() == null ? null : reason.market().value(),
                    reason.channel() == null ? null : reason.channel().name(),
                    reason.limit() == null ? null : reason.limit().toPlainString());
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

    private static Reason both(Reason one, Reason other) {
        TreeSet<EvidenceType> missing = new TreeSet<>(one.missing());
        missing.addAll(other.missing());
        return new Reason(
                one.code(),
                one.rule(),
                one.market(),
                one.channel(),
                List.copyOf(missing),
                one.limit(),
                one.shared() || other.shared(),
                one.decisive() || other.decisive());
    }
}

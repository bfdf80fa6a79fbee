package io.marketgate.judgement;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Force;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Tri;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges one rule in one situation. Unknown is never yes: it closes a forbid and opens no permit. */
public final class RuleJudge {
    private RuleJudge() {}

    /** What the rule says, or null if it says nothing. Never throws: an error becomes an answer that opens nothing. */
    public static @Nullable Judged judge(ScopedRule scoped, Situation situation) {
        try {
            return judgeInForce(scoped, situation);
        } catch (ArithmeticException | IllegalStateException unjudged) {
            return new Judged.Failed(scoped, String.valueOf(unjudged.getMessage()));
        }
    }

    private static @Nullable Judged judgeInForce(ScopedRule scoped, Situation situation) {
        Force force = scoped.rule().head().force();
        boolean begun = situation.horizon().reached(force.begins());
        boolean ended = situation.horizon().reached(force.ends());
        if (!begun) {
            return null;
        }
        Facts facts = situation.facts(scoped);
        Tri applies = facts.applies();
        if (applies == Tri.FALSE) {
            return null;
        }
        if (ended) {
            return scoped.rule() instanceof Rule.Permit ? new Judged.Lapsed(scoped) : null;
        }
        boolean known = applies == Tri.TRUE;
        return scoped.rule()
                .<@Nullable Judged>fold(
                        forbid -> new Judged.Closes(scoped, known, known ? List.of() : unknown(facts)),
                        require -> asks(scoped, require, known, situation),
                        permit -> known
                                ? new Judged.Opens(scoped, permit, NeedsJudge.judge(permit.needs(), situation))
                                : new Judged.Doubtful(scoped, unknown(facts)));
    }

    private static Judged asks(ScopedRule scoped, Rule.Require require, boolean known, Situation situation) {
        NeedsOutcome outcome = NeedsJudge.judge(require.needs(), situation);
        boolean complete = known || outcome.met();
        return new Judged.Asks(
                scoped,
                complete ? outcome : outcome.orBy(situation.facts(scoped).lifting()));
    }

    /** The evidence that would establish the facts unknown to the guard. */
    private static List<EvidenceType> unknown(Facts facts) {
        return facts.scoped().rule().head().guard().conditions().stream()
                .filter(condition -> facts.holds(condition) == Tri.UNKNOWN)
                .map(Condition::fact)
                .flatMap(RuleJudge::establishing)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<EvidenceType> establishing(FactDefinition fact) {
        return fact.establishedBy() == null ? fact.undertakings().keySet().stream() : Stream.of(fact.establishedBy());
    }
}

package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.Force;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Tri;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges one rule in one situation, by the one polarity rule: unknown is never yes. */
final class RuleJudge {
    private RuleJudge() {}

    /** What the rule says, or null where it says nothing. Never throws: an error is an answer that opens nothing. */
    static @Nullable Judged judge(Applied applied, Situation situation) {
        try {
            return judgeInForce(applied, situation);
        } catch (ArithmeticException | IllegalStateException unjudged) {
            return new Judged.Failed(applied);
        }
    }

    private static @Nullable Judged judgeInForce(Applied applied, Situation situation) {
        Rule rule = applied.rule();
        Force force = rule.head().force();
        boolean begun = situation.horizon().reached(force.begins());
        boolean ended = situation.horizon().reached(force.ends());
        if (!begun) {
            return null;
        }
        Tri applies = situation.facts(applied).applies();
        if (applies == Tri.FALSE) {
            return null;
        }
        if (ended) {
            return rule instanceof Rule.Permit ? new Judged.Lapsed(applied) : null;
        }
        if (rule instanceof Rule.Forbid) {
            boolean known = applies == Tri.TRUE;
            return new Judged.Closes(applied, known, known ? List.of() : unknown(situation.facts(applied)));
        }
        if (rule instanceof Rule.Require require) {
            NeedsOutcome outcome = NeedsJudge.judge(require.needs(), situation);
            return new Judged.Asks(
                    applied,
                    outcome.met() || applies == Tri.TRUE
                            ? outcome
                            : outcome.orBy(situation.facts(applied).lifting()));
        }
        if (rule instanceof Rule.Permit permit) {
            return applies == Tri.TRUE
                    ? new Judged.Opens(applied, permit, NeedsJudge.judge(permit.needs(), situation))
                    : new Judged.Doubtful(applied, unknown(situation.facts(applied)));
        }
        throw new IllegalStateException("a kind of rule without judgement");
    }

    /** The papers that would establish the facts a guard does not know. */
    private static List<EvidenceType> unknown(Facts facts) {
        return facts.applied().rule().head().guard().conditions().stream()
                .filter(condition -> facts.holds(condition) == Tri.UNKNOWN)
                .map(Condition::fact)
                .flatMap(RuleJudge::papers)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<EvidenceType> papers(FactDefinition fact) {
        return fact.establishedBy() == null ? fact.undertakings().keySet().stream() : Stream.of(fact.establishedBy());
    }
}

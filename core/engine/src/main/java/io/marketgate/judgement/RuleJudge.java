package io.marketgate.judgement;

import io.marketgate.rule.Force;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Tri;
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
                        forbid -> new Judged.Closes(scoped, known, known ? Unknown.NOTHING : Unknown.toGuard(facts)),
                        require -> asks(scoped, require, known, situation),
                        permit -> known
                                ? new Judged.Opens(scoped, permit, NeedsJudge.judge(permit.needs(), situation))
                                : new Judged.Doubtful(
                                        scoped, Unknown.toGuard(facts).andToCount(permit.needs(), facts)),
                        classify -> null);
    }

    private static Judged asks(ScopedRule scoped, Rule.Require require, boolean known, Situation situation) {
        NeedsOutcome outcome = NeedsJudge.judge(require.needs(), situation);
        boolean complete = known || outcome.met();
        return new Judged.Asks(
                scoped,
                complete ? outcome : outcome.orBy(situation.facts(scoped).lifting()));
    }
}

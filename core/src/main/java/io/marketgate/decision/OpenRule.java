package io.marketgate.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that cannot be judged once for every cart. Where it has asked nothing that cannot be recognised, it says
 * again what it said when the same was so.
 */
final class OpenRule {
    private static final int MOST_REMEMBERED = 4;

    private final Applied applied;
    // Read and written without a lock: entries are immutable, and a lost one is only judged again.
    private volatile Remembered[] remembered = {};

    OpenRule(Applied applied) {
        this.applied = applied;
    }

    /** What the rule said once, having asked what, and the stretch of time over which it says so. */
    private record Remembered(
            Asked asked,
            Instant from,
            Instant until,
            @Nullable Judged judged) {

        boolean answers(Situation situation) {
            Instant now = situation.horizon().now();
            return !now.isBefore(from) && now.isBefore(until) && answeredAlike(situation);
        }

        private boolean answeredAlike(Situation situation) {
            try {
                return asked.answeredAlike(situation);
            } catch (ArithmeticException uncountable) {
                // The judgement meets the same error, and says so.
                return false;
            }
        }
    }

    /** What the rule says, or null where it says nothing. */
    @Nullable
    Judged judge(Situation situation) {
        for (Remembered before : remembered) {
            if (before.answers(situation)) {
                situation.horizon().include(before.from(), before.until());
                return before.judged();
            }
        }
        Horizon horizon = new Horizon(situation.horizon().now());
        Situation own = situation.over(horizon);
        Judged judged = RuleJudge.judge(applied, own);
        situation.horizon().include(horizon.from(), horizon.until());
        // What failed may have asked more than was noted.
        if (own.asked().repeats() && !(judged instanceof Judged.Failed)) {
            remember(new Remembered(own.asked(), horizon.from(), horizon.until(), judged));
        }
        return judged;
    }

    private void remember(Remembered newest) {
        Remembered[] old = remembered;
        Remembered[] kept = new Remembered[Math.min(old.length + 1, MOST_REMEMBERED)];
        kept[0] = newest;
        System.arraycopy(old, 0, kept, 1, kept.length - 1);
        remembered = kept;
    }
}

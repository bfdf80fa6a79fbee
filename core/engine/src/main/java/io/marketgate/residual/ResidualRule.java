package io.marketgate.residual;

import io.marketgate.judgement.Horizon;
import io.marketgate.judgement.Judged;
import io.marketgate.judgement.RuleJudge;
import io.marketgate.judgement.ScopedRule;
import io.marketgate.judgement.Situation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that reads cart or buyer. For a cart that reads the same as an earlier one, it reuses the earlier judgement.
 */
final class ResidualRule {
    private static final int MOST_KEPT = 4;

    private final ScopedRule scoped;
    private final Memo<Judgement> memo = new Memo<>(MOST_KEPT, Judgement[]::new);

    ResidualRule(ScopedRule scoped) {
        this.scoped = scoped;
    }

    /** A judgement of the rule, what it read, and the interval in which it holds. */
    private record Judgement(
            RecordingDoor.Read read,
            Instant from,
            Instant until,
            @Nullable Judged judged) {

        boolean holds(Situation situation) {
            Instant now = situation.horizon().now();
            return !now.isBefore(from) && now.isBefore(until) && readsAlike(situation);
        }

        private boolean readsAlike(Situation situation) {
            try {
                return read.alike(situation.cart());
            } catch (ArithmeticException uncountable) {
                // Judging anew meets the same error and reports it.
                return false;
            }
        }
    }

    /** What the rule says, or null if it says nothing. */
    @Nullable
    Judged judge(Situation situation) {
        for (Judgement kept : memo.kept()) {
            if (kept.holds(situation)) {
                situation.horizon().include(kept.from(), kept.until());
                return kept.judged();
            }
        }
        Horizon horizon = new Horizon(situation.horizon().now());
        RecordingDoor door = new RecordingDoor(situation.cart());
        Judged judged = RuleJudge.judge(
                scoped,
                new Situation(
                        situation.setting(), situation.dossier(), situation.law(), situation.way(), horizon, door));
        situation.horizon().include(horizon.from(), horizon.until());
        RecordingDoor.Read read = door.read();
        // A failed judgement may have read more than was recorded.
        if (read != null && !(judged instanceof Judged.Failed)) {
            memo.keep(new Judgement(read, horizon.from(), horizon.until(), judged));
        }
        return judged;
    }
}

package io.marketgate.residual;

import io.marketgate.judgement.Horizon;
import io.marketgate.judgement.Judged;
import io.marketgate.judgement.RuleJudge;
import io.marketgate.judgement.ScopedRule;
import io.marketgate.judgement.Situation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that reads cart or buyer. Where another cart reads alike, it says what it said before. */
final class ResidualRule {
    private static final int MOST_KEPT = 4;

    private final ScopedRule scoped;
    private final Memo<Said> memo = new Memo<>(MOST_KEPT);

    ResidualRule(ScopedRule scoped) {
        this.scoped = scoped;
    }

    /** What the rule said, having read what, and the stretch of time over which it says so. */
    private record Said(
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
                // The judgement meets the same error, and says so.
                return false;
            }
        }
    }

    /** What the rule says, or null where it says nothing. */
    @Nullable
    Judged judge(Situation situation) {
        List<Said> kept = memo.kept();
        for (int i = 0; i < kept.size(); i++) {
            Said said = kept.get(i);
            if (said.holds(situation)) {
                situation.horizon().include(said.from(), said.until());
                return said.judged();
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
        // A failed judgement may have read more than was noted.
        if (read != null && !(judged instanceof Judged.Failed)) {
            memo.keep(new Said(read, horizon.from(), horizon.until(), judged));
        }
        return judged;
    }
}

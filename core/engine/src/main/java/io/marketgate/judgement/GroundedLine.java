package io.marketgate.judgement;

import io.marketgate.decision.Grounds;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that notes the grounds of each way as it is judged. Decides exactly as the line that it stands for. */
final class GroundedLine implements Line {
    private final WholeLine line;
    private final @Nullable Grounds[] grounds;

    GroundedLine(WholeLine line) {
        this.line = line;
        this.grounds = new Grounds[line.ways()];
    }

    /** The grounds of every way, once all are judged. */
    List<Grounds> grounds() {
        return List.copyOf(Arrays.asList(grounds));
    }

    @Override
    public WayOutcome judge(int way, CartDoor cart, Horizon horizon) {
        Situation situation = line.situation(way, cart, horizon);
        List<Judged> judged = line.judged(way, situation);
        WayOutcome outcome = WayJudge.judge(line.laws().get(way), judged);
        grounds[way] = WayGrounds.of(outcome, MerchantWord.holding(situation), judged);
        return outcome;
    }

    @Override
    public int ways() {
        return line.ways();
    }

    @Override
    public List<Share> shares(int way) {
        return line.shares(way);
    }

    @Override
    public @Nullable WayOutcome independentOutcome(int way) {
        return line.independentOutcome(way);
    }

    @Override
    public @Nullable LineOutcome independentOutcome() {
        return line.independentOutcome();
    }

    @Override
    public LineOutcome outcome(List<WayOutcome> ways) {
        return line.outcome(ways);
    }

    @Override
    public Instant until() {
        return line.until();
    }
}

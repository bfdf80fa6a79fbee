package io.marketgate.residual;

import io.marketgate.decision.Dossier;
import io.marketgate.judgement.CartDoor;
import io.marketgate.judgement.Governance;
import io.marketgate.judgement.Horizon;
import io.marketgate.judgement.Line;
import io.marketgate.judgement.LineJudge;
import io.marketgate.judgement.LineOutcome;
import io.marketgate.judgement.Setting;
import io.marketgate.judgement.Share;
import io.marketgate.judgement.Unclassified;
import io.marketgate.judgement.Way;
import io.marketgate.judgement.WayLaw;
import io.marketgate.judgement.WayOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The residual of a SKU's judgement in a setting: what depends on the cart or the buyer. Everything else is judged
 * already.
 */
public final class Residual implements Line {
    private final Dossier dossier;
    private final Setting setting;
    private final boolean silent;
    private final Governance governance;
    // An array, because the hottest loops read it; so too in ResidualWay and Memo.
    private final ResidualWay[] ways;
    private final List<Unclassified> unclassified;
    private final Instant from;
    private final Instant until;
    private final @Nullable LineOutcome independentOutcome;
    private final Memo<Result> memo = new Memo<>(1, Result[]::new);

    /** The outcome of the line for these outcomes of its ways. */
    private record Result(List<WayOutcome> ways, LineOutcome outcome) {}

    private Residual(
            Dossier dossier,
            Setting setting,
            boolean silent,
            Governance governance,
            List<ResidualWay> ways,
            List<Unclassified> unclassified,
            Horizon horizon) {
        this.dossier = dossier;
        this.setting = setting;
        this.silent = silent;
        this.governance = governance;
        this.ways = ways.toArray(ResidualWay[]::new);
        this.unclassified = unclassified;
        this.from = horizon.from();
        this.until = horizon.until();
        this.independentOutcome = ways.stream().allMatch(way -> way.independentOutcome() != null)
                ? LineJudge.judge(
                        governance,
                        unclassified,
                        ways.stream().map(ResidualWay::independentOutcome).toList(),
                        setting.asker())
                : null;
    }

    /** @param silent whether its lines state no evidence, as most do: then what asks for stated evidence is settled too */
    static Residual of(Dossier dossier, Setting setting, boolean silent, Instant now) {
        Horizon horizon = new Horizon(now);
        Governance governance = Governance.of(dossier.product(), setting.territory(), setting.rulebook(), horizon);
        List<ResidualWay> ways = governance instanceof Governance.Governed law
                ? Way.into(setting).stream()
                        .map(way -> WayLaw.of(way, law, setting, dossier, horizon))
                        .map(wayLaw -> ResidualWay.of(wayLaw, setting, dossier, silent, horizon))
                        .toList()
                : List.of();
        List<Unclassified> unclassified = Unclassified.of(governance, setting, dossier, horizon);
        return new Residual(dossier, setting, silent, governance, ways, unclassified, horizon);
    }

    /**
     * Whether this residual is of that setting and such lines, and holds at that instant. A new revision replaces
     * the merchant instance, so comparing identity is enough.
     */
    @SuppressWarnings("ReferenceEquality")
    boolean serves(Setting other, boolean silent, Instant now) {
        return this.silent == silent
                && setting.rulebook().hasTheRulesOf(other.rulebook())
                && setting.merchant() == other.merchant()
                && setting.territory().equals(other.territory())
                && setting.asker().id().equals(other.asker().id())
                && !now.isBefore(from)
                && now.isBefore(until);
    }

    @Override
    public int ways() {
        return ways.length;
    }

    @Override
    public List<Share> shares(int way) {
        if (way < ways.length) {
            return ways[way].shares();
        }
        return way < unclassified.size() ? unclassified.get(way).shares() : List.of();
    }

    @Override
    public @Nullable WayOutcome independentOutcome(int way) {
        return ways[way].independentOutcome();
    }

    @Override
    public @Nullable LineOutcome independentOutcome() {
        return independentOutcome;
    }

    @Override
    public WayOutcome judge(int way, CartDoor cart, Horizon horizon) {
        return ways[way].judge(setting, dossier, cart, horizon);
    }

    @Override
    public LineOutcome outcome(List<WayOutcome> outcomes) {
        for (Result result : memo.kept()) {
            if (identical(result.ways(), outcomes)) {
                return result.outcome();
            }
        }
        LineOutcome outcome = LineJudge.judge(governance, unclassified, outcomes, setting.asker());
        memo.keep(new Result(outcomes, outcome));
        return outcome;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean identical(List<WayOutcome> some, List<WayOutcome> others) {
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Instant until() {
        return until;
    }
}

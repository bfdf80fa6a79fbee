package io.marketgate.judgement;

import io.marketgate.decision.Grounds;
import io.marketgate.decision.Road;
import io.marketgate.merchant.Eligibility;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grounds of a way, made of what its rules say. */
final class WayGrounds implements Judged.Cases<Grounds.OfRule> {
    private static final WayGrounds CASES = new WayGrounds();

    private WayGrounds() {}

    /**
     * The grounds of a way.
     *
     * @param word what the merchant says of it
     * @param judged what each of its rules says
     */
    static Grounds of(WayOutcome outcome, List<Eligibility> word, List<Judged> judged) {
        Road road = outcome instanceof WayOutcome.Open open ? open.road() : null;
        Way way = outcome.way();
        return new Grounds(
                way.channel(),
                way.storefront() == null ? null : way.storefront().id(),
                road != null,
                word,
                judged.stream()
                        .filter(said -> road == null || carries(said, road))
                        .map(said -> said.fold(CASES))
                        .toList());
    }

    /** Whether an open way stands on it: its road, and what that road had to meet. */
    private static boolean carries(Judged said, Road road) {
        Rule rule = said.scoped().rule();
        Basis basis = rule.head().scope().basis();
        return said instanceof Judged.Asks
                ? basis == null || basis == road.basis()
                : rule.id().equals(road.rule()) && said.scoped().market().equals(road.market());
    }

    @Override
    public Grounds.OfRule closes(Judged.Closes judged) {
        return of(judged, judged.known() ? Grounds.Outcome.CLOSES : Grounds.Outcome.UNKNOWN, null);
    }

    @Override
    public Grounds.OfRule asks(Judged.Asks judged) {
        return of(judged, outcome(judged.outcome()), judged.outcome());
    }

    @Override
    public Grounds.OfRule opens(Judged.Opens judged) {
        return of(judged, outcome(judged.outcome()), judged.outcome());
    }

    @Override
    public Grounds.OfRule doubtful(Judged.Doubtful judged) {
        return of(judged, Grounds.Outcome.UNKNOWN, null);
    }

    @Override
    public Grounds.OfRule lapsed(Judged.Lapsed judged) {
        return of(judged, Grounds.Outcome.LAPSED, null);
    }

    @Override
    public Grounds.OfRule failed(Judged.Failed judged) {
        return of(judged, Grounds.Outcome.FAILED, null);
    }

    private static Grounds.Outcome outcome(NeedsOutcome needs) {
        return needs.met() ? Grounds.Outcome.MET : Grounds.Outcome.UNMET;
    }

    private static Grounds.OfRule of(Judged judged, Grounds.Outcome outcome, @Nullable NeedsOutcome needs) {
        return new Grounds.OfRule(
                judged.scoped().rule(),
                judged.scoped().market(),
                outcome,
                needs == null ? List.of() : needs.relied(),
                needs == null ? List.of() : missed(needs));
    }

    /** Of alternatives, those of the nearest option. */
    private static List<Grounds.Missed> missed(NeedsOutcome needs) {
        List<Grounds.Missed> missed = new ArrayList<>(0);
        RoadChoice.lacks(needs, lack -> {
            if (lack instanceof Lack.Evidence evidence) {
                missed.add(new Grounds.Missed(evidence.need(), evidence.expired(), evidence.nearest()));
            }
        });
        return missed;
    }
}

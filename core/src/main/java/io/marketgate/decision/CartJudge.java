package io.marketgate.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges every line of a cart, way by way, since the limits of one way are shared by the lines that no earlier way takes. */
final class CartJudge {
    private static final WayOutcome[] NONE = {};

    private final Request request;
    private final @Nullable Dossier[] dossiers;
    private final @Nullable LinePlan[] plans;
    private final List<LineOutcome> outcomes;
    private final Horizon horizon;

    CartJudge(Request request, Dossiers known) {
        this.request = request;
        List<CartLine> lines = request.cart().lines();
        this.dossiers = new Dossier[lines.size()];
        this.plans = new LinePlan[lines.size()];
        this.outcomes = new ArrayList<>(lines.size());
        this.horizon = new Horizon(request.now());
        boolean settled = true;
        List<Way> ways = null;
        for (int i = 0; i < plans.length; i++) {
            Dossier dossier = known.find(lines.get(i).sku());
            if (dossier == null) {
                continue;
            }
            LinePlan plan = dossier.plan(request);
            if (plan == null) {
                ways = ways != null
                        ? ways
                        : Way.into(
                                request.territory().market(),
                                request.merchant(),
                                request.cart().storefront());
                plan = LinePlan.of(request, dossier, ways);
                dossier.remember(plan);
            }
            horizon.include(plan.from(), plan.until());
            settled &= plan.settled() != null;
            dossiers[i] = dossier;
            plans[i] = plan;
        }
        WayOutcome[][] byLine = settled ? new WayOutcome[0][] : wayByWay();
        for (int i = 0; i < plans.length; i++) {
            outcomes.add(outcome(plans[i], settled ? NONE : byLine[i]));
        }
    }

    private LineOutcome outcome(@Nullable LinePlan plan, WayOutcome[] byWay) {
        if (plan == null) {
            return LineOutcome.undetermined(request.territory().market(), ReasonCode.UNKNOWN_SKU, List.of());
        }
        LineOutcome settled = plan.settled();
        return settled != null ? settled : plan.outcome(byWay, request);
    }

    /** The outcomes of the ways of each line that is not settled. */
    private WayOutcome[][] wayByWay() {
        WayOutcome[][] byLine = new WayOutcome[plans.length][];
        int ways = 0;
        for (int i = 0; i < plans.length; i++) {
            LinePlan plan = plans[i];
            byLine[i] = plan == null || plan.settled() != null
                    ? NONE
                    : new WayOutcome[plan.ways().size()];
            ways = Math.max(ways, byLine[i].length);
        }
        boolean[] taken = new boolean[plans.length];
        for (int way = 0; way < ways; way++) {
            judge(way, byLine, taken);
        }
        return byLine;
    }

    /** Judges one way of the lines that are not settled, and notes which lines it takes. */
    private void judge(int way, WayOutcome[][] byLine, boolean[] taken) {
        Tally tally = null;
        boolean[] takes = new boolean[plans.length];
        for (int i = 0; i < plans.length; i++) {
            WayPlan plan = plan(way, i);
            if (plan == null) {
                continue;
            }
            WayOutcome outcome = plan.settled();
            if (outcome == null) {
                tally = tally != null ? tally : tally(way, taken);
                outcome = plan.outcome(request, i, Objects.requireNonNull(dossiers[i]), tally, horizon);
            }
            if (way < byLine[i].length) {
                byLine[i][way] = outcome;
            }
            takes[i] = outcome instanceof WayOutcome.Open;
        }
        for (int i = 0; i < taken.length; i++) {
            taken[i] |= takes[i];
        }
    }

    private @Nullable WayPlan plan(int way, int line) {
        LinePlan plan = plans[line];
        return plan != null && way < plan.ways().size() ? plan.ways().get(way) : null;
    }

    private Tally tally(int way, boolean[] taken) {
        Tally tally = new Tally(request.cart(), horizon);
        for (int i = 0; i < taken.length; i++) {
            WayPlan plan = plan(way, i);
            if (plan != null) {
                for (Share share : plan.shares()) {
                    tally.add(i, share, taken[i]);
                }
            }
        }
        return tally;
    }

    /** One outcome for each line, in the cart's order. */
    List<LineOutcome> outcomes() {
        return outcomes;
    }

    /** First instant at which something that was looked at changes. */
    Instant until() {
        return horizon.until();
    }
}

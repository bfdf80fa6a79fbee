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
    private final List<@Nullable Dossier> dossiers = new ArrayList<>();
    private final List<@Nullable LinePlan> plans = new ArrayList<>();
    private final List<LineOutcome> outcomes = new ArrayList<>();
    private final Horizon horizon;

    CartJudge(Request request, Dossiers known) {
        this.request = request;
        this.horizon = new Horizon(request.now());
        boolean settled = true;
        List<Way> ways = null;
        List<CartLine> lines = request.cart().lines();
        for (int i = 0; i < lines.size(); i++) {
            Dossier dossier = known.find(lines.get(i).sku());
            LinePlan plan = null;
            if (dossier != null) {
                plan = dossier.plan(request);
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
            }
            dossiers.add(dossier);
            plans.add(plan);
        }
        WayOutcome[][] byLine = settled ? new WayOutcome[0][] : wayByWay();
        for (int i = 0; i < lines.size(); i++) {
            outcomes.add(outcome(plans.get(i), settled ? NONE : byLine[i]));
        }
    }

    private LineOutcome outcome(@Nullable LinePlan plan, WayOutcome[] byWay) {
        if (plan == null) {
            return LineOutcome.undetermined(request.territory().market(), ReasonCode.UNKNOWN_SKU, List.of());
        }
        LineOutcome settled = plan.settled();
        return settled != null ? settled : plan.outcome(byWay, request);
    }

    private WayOutcome[][] wayByWay() {
        WayOutcome[][] byLine = new WayOutcome[plans.size()][];
        int ways = 0;
        for (int i = 0; i < byLine.length; i++) {
            LinePlan plan = plans.get(i);
            byLine[i] = plan == null ? NONE : new WayOutcome[plan.ways().size()];
            ways = Math.max(ways, byLine[i].length);
        }
        boolean[] taken = new boolean[byLine.length];
        for (int way = 0; way < ways; way++) {
            Tally tally = tally(way, taken);
            for (int i = 0; i < byLine.length; i++) {
                LinePlan plan = plans.get(i);
                if (plan != null && way < byLine[i].length) {
                    byLine[i][way] = plan.ways()
                            .get(way)
                            .outcome(request, i, Objects.requireNonNull(dossiers.get(i)), tally, horizon);
                }
            }
            for (int i = 0; i < byLine.length; i++) {
                taken[i] |= way < byLine[i].length && byLine[i][way] instanceof WayOutcome.Open;
            }
        }
        return byLine;
    }

    private Tally tally(int way, boolean[] taken) {
        Tally tally = new Tally(request.cart(), horizon);
        for (int i = 0; i < plans.size(); i++) {
            LinePlan plan = plans.get(i);
            if (plan != null && way < plan.ways().size()) {
                for (Share share : plan.ways().get(way).shares()) {
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

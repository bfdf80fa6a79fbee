package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Use;
import io.marketgate.decision.Verdict;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.RateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the lines of one cart together, way by way. Lines share the limits of a way, except lines that an earlier way
 * takes.
 */
final class CartJudge {
    private static final WayOutcome[] NONE = {};

    private final Cart cart;
    private final Assurance assurance;
    private final Usage usage;
    private final @Nullable Line[] lines;
    private final Exchange exchange;
    private final Horizon horizon;
    private final WayOutcome[][] outcomes;
    private final boolean[] taken;

    /**
     * A cart to be judged.
     *
     * @param rates what the merchant's staff have loaded
     * @param lines in the cart's order; null where the SKU is unknown
     */
    CartJudge(
            Cart cart,
            Assurance assurance,
            Usage usage,
            List<RateTable> rates,
            @Nullable Line[] lines,
            Horizon horizon) {
        this.cart = cart;
        this.assurance = assurance;
        this.usage = usage;
        this.exchange = new Exchange(cart.currency(), rates, horizon);
        this.lines = lines;
        this.horizon = horizon;
        this.outcomes = new WayOutcome[lines.length][];
        this.taken = new boolean[lines.length];
    }

    /**
     * One outcome for each line, in the cart's order.
     *
     * @param market of the territory, in which a line without a known SKU is undetermined
     */
    List<LineOutcome> judge(MarketCode market) {
        if (!allIndependent()) {
            wayByWay();
        }
        List<LineOutcome> judged = new ArrayList<>(lines.length);
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            if (line == null) {
                judged.add(LineOutcome.undetermined(market, ReasonCode.UNKNOWN_SKU, List.of()));
                continue;
            }
            LineOutcome independent = line.independentOutcome();
            judged.add(independent != null ? independent : line.outcome(Arrays.asList(outcomes[i])));
        }
        return judged;
    }

    /**
     * What the lines that the asker sells add to counters over time; nothing if the buyer is not known. They are sold on
     * the first way, which is the asker's own.
     *
     * @param judged one outcome for each line, in the cart's order
     */
    List<Use> uses(List<LineOutcome> judged) {
        if (!usage.counted()) {
            return List.of();
        }
        Set<Integer> sold = new HashSet<>(0);
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            if (line != null && judged.get(i).verdict() instanceof Verdict.SellLocal && countsBeyondOrder(line)) {
                sold.add(i);
            }
        }
        return sold.isEmpty() ? List.of() : tally(0).uses(sold);
    }

    private static boolean countsBeyondOrder(Line line) {
        for (Share share : line.shares(0)) {
            if (share.counter().isBeyondOrder()) {
                return true;
            }
        }
        return false;
    }

    private boolean allIndependent() {
        boolean independent = true;
        for (Line line : lines) {
            independent &= line == null || line.independentOutcome() != null;
        }
        return independent;
    }

    private void wayByWay() {
        int ways = 0;
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            outcomes[i] = line == null || line.independentOutcome() != null ? NONE : new WayOutcome[line.ways()];
            ways = Math.max(ways, outcomes[i].length);
        }
        for (int way = 0; way < ways; way++) {
            judge(way);
        }
    }

    /** Judges one way of every line, then notes which lines the way takes. */
    private void judge(int way) {
        Tally tally = null;
        boolean[] takes = new boolean[lines.length];
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            if (line == null || way >= line.ways()) {
                continue;
            }
            WayOutcome outcome = line.independentOutcome(way);
            if (outcome == null) {
                tally = tally != null ? tally : tally(way);
                outcome = line.judge(way, new LineInCart(cart, i, assurance, tally), horizon);
            }
            if (way < outcomes[i].length) {
                outcomes[i][way] = outcome;
            }
            takes[i] = outcome instanceof WayOutcome.Open;
        }
        for (int i = 0; i < taken.length; i++) {
            taken[i] |= takes[i];
        }
    }

    private Tally tally(int way) {
        Tally tally = new Tally(cart, usage, exchange, horizon);
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            if (line != null) {
                for (Share share : line.shares(way)) {
                    tally.add(i, share, taken[i]);
                }
            }
        }
        return tally;
    }
}

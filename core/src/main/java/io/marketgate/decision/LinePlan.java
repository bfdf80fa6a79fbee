package io.marketgate.decision;

import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a SKU in a territory whatever the cart, for one asker, rulebook and merchant, over a stretch of
 * time.
 */
final class LinePlan {
    private final Rulebook rulebook;
    private final Merchant merchant;
    private final Territory territory;
    private final StorefrontId asker;
    private final Governance governance;
    private final List<WayPlan> ways;
    private final Instant from;
    private final Instant until;
    private @Nullable LineOutcome settled;
    // Read and written without a lock: immutable, and a lost one is only judged again.
    private volatile @Nullable Remembered remembered;

    /** What the ways were once, and what followed from it. */
    private record Remembered(WayOutcome[] ways, LineOutcome outcome) {}

    private LinePlan(Request request, Governance governance, List<WayPlan> ways, Horizon horizon) {
        this.rulebook = request.rulebook();
        this.merchant = request.merchant();
        this.territory = request.territory();
        this.asker = request.cart().storefront();
        this.governance = governance;
        this.ways = ways;
        this.from = horizon.from();
        this.until = horizon.until();
    }

    static LinePlan of(Request asked, Dossier dossier, List<Way> ways) {
        Request request = asked.ofAnybody(dossier.product().sku());
        Horizon horizon = new Horizon(request.now());
        Governance governance = Governance.of(dossier.product(), request.territory(), request.rulebook(), horizon);
        List<WayPlan> plans = new ArrayList<>();
        if (governance instanceof Governance.Governed law) {
            for (Way way : ways) {
                plans.add(WayPlan.of(way, law, request, dossier, horizon));
            }
        }
        LinePlan plan = new LinePlan(request, governance, List.copyOf(plans), horizon);
        if (plans.stream().allMatch(way -> way.settled() != null)) {
            plan.settled = plan.outcome(plans.stream().map(WayPlan::settled).toArray(WayOutcome[]::new), request);
        }
        return plan;
    }

    /** The outcome of a line whose ways are these; of the same ways, the same as before. */
    LineOutcome outcome(WayOutcome[] outcomes, Request request) {
        Remembered before = remembered;
        if (before != null && same(before.ways(), outcomes)) {
            return before.outcome();
        }
        LineOutcome found = LineJudge.judge(this, List.of(outcomes), request);
        remembered = new Remembered(outcomes, found);
        return found;
    }

    private static boolean same(WayOutcome[] one, WayOutcome[] other) {
        for (int i = 0; i < one.length; i++) {
            if (!identical(one[i], other[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether this plan is for that request, and still holds. Identity suffices: a revision's parts are swapped whole. */
    boolean serves(Request request) {
        return rulebook.hasTheRulesOf(request.rulebook())
                && identical(merchant, request.merchant())
                && territory.equals(request.territory())
                && asker.equals(request.cart().storefront())
                && !request.now().isBefore(from)
                && request.now().isBefore(until);
    }

    private static boolean identical(Object one, Object other) {
        return one == other;
    }

    List<WayPlan> ways() {
        return ways;
    }

    /** The outcome that holds for every cart, or null where the cart or the buyer matters. */
    @Nullable
    LineOutcome settled() {
        return settled;
    }

    Governance governance() {
        return governance;
    }

    /** The market whose product law governs, as far as it is known. */
    MarketCode market() {
        if (governance instanceof Governance.Governed law) {
            return law.market();
        }
        if (governance instanceof Governance.ClassUnknown unknown) {
            return unknown.market();
        }
        return ((Governance.NoLaw) governance).market();
    }

    @Nullable
    ProductClass productClass() {
        return governance instanceof Governance.Governed law ? law.productClass() : null;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }
}

package io.marketgate.decision;

import io.marketgate.market.MarketCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer to one cart, complete and explained.
 *
 * @param market the destination's market, or null if not known
 * @param lines in the cart's order
 * @param revision the catalogue's revision of the decision
 * @param evaluatedAt the instant it was made for
 * @param uses what the order adds to counters over time, if it is placed; nothing if the cart is blocked or the buyer not known
 * @param validUntil first instant at which the same cart may get another answer at the same revision; at most fifteen
 *     minutes later, unless it was decided for longer
 */
public record Decision(
        Disposition disposition,
        @Nullable MarketCode market,
        List<LineDecision> lines,
        IdentityAnswer identity,
        List<Use> uses,
        long revision,
        Instant evaluatedAt,
        Instant validUntil) {
    public Decision {
        lines = List.copyOf(lines);
        uses = List.copyOf(uses);
    }
}

package io.marketgate.checkout.eligibility;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Verdict;
import io.marketgate.rule.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes back a yes that depends on the price, which a product page does not state: then conditions apply, and what is
 * asked is that the order stays within the limit in money.
 */
final class UnknownPrice {
    /** Above every limit in money, in whatever currency. */
    static final BigDecimal HIGHEST = new BigDecimal("1000000000000");

    private UnknownPrice() {}

    /**
     * The decision of a cart of one line, cautious.
     *
     * @param free what is decided where the line costs nothing
     * @param dear what is decided at the highest price, all else alike
     */
    static Decision cautious(Decision free, Decision dear) {
        LineDecision line = free.lines().get(0);
        if (line.verdict() instanceof Verdict.Block
                || line.verdict().equals(dear.lines().get(0).verdict())) {
            return free;
        }
        return new Decision(
                Disposition.BLOCK,
                free.market(),
                List.of(conditional(line, exceeded(dear.lines().get(0)))),
                free.identity(),
                free.revision(),
                free.evaluatedAt(),
                free.validUntil());
    }

    private static List<Reason> exceeded(LineDecision dear) {
        return dear.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.LIMIT_EXCEEDED)
                .toList();
    }

    private static LineDecision conditional(LineDecision line, List<Reason> limits) {
        List<Reason> reasons = new ArrayList<>(limits);
        reasons.addAll(line.reasons());
        List<Remedy> remedies = new ArrayList<>();
        for (Reason limit : limits) {
            remedies.add(new Remedy.ReduceQuantity(
                    Actor.SHOPPER, Objects.requireNonNull(limit.channel()), 1, null, limit.limit()));
        }
        return new LineDecision(
                line.id(),
                line.sku(),
                line.market(),
                line.productClass(),
                new Verdict.Block(BlockKind.CURABLE),
                remedies,
                reasons,
                line.staffReasons());
    }
}

package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Verdict;
import io.marketgate.rule.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides one unit before buyer and price are known: as for somebody of whom nothing is assured and who has not bought
 * yet. A sale that depends on a limit in money becomes a block with the remedy to stay below it.
 */
final class ProductPageDecision {
    /** A price above every limit in money, in any currency. */
    private static final BigDecimal HIGHEST = new BigDecimal("1000000000000");

    private final Decider decider;
    private final Question question;

    ProductPageDecision(Decider decider, Question question) {
        if (question.cart().lines().size() != 1) {
            throw new IllegalArgumentException("a product page asks for one line");
        }
        this.decider = decider;
        this.question = question;
    }

    Decision decide() {
        Decision free = decider.decide(priced(BigDecimal.ZERO));
        Decision dear = decider.decide(priced(HIGHEST));
        return forUnknownPrice(free, line(dear));
    }

    private Question priced(BigDecimal price) {
        CartLine line = question.cart().lines().get(0);
        CartLine priced = new CartLine(line.id(), line.sku(), line.quantity(), price, line.lot(), line.stated());
        return new Question(
                new Cart(question.cart().storefront(), question.cart().currency(), List.of(priced)),
                question.destination(),
                question.merchant(),
                question.rulebook(),
                question.dossiers(),
                Assurance.NONE,
                Usage.NOTHING,
                question.now(),
                question.longest());
    }

    private static LineDecision line(Decision decision) {
        return decision.lines().get(0);
    }

    private static Decision forUnknownPrice(Decision free, LineDecision dear) {
        LineDecision line = line(free);
        if (line.verdict() instanceof Verdict.Block || line.verdict().equals(dear.verdict())) {
            return free;
        }
        List<Reason> limits = dear.reasons().stream()
                .filter(Reason.LimitExceeded.class::isInstance)
                .toList();
        List<Remedy> remedies = new ArrayList<>();
        for (Reason reason : limits) {
            Reason.LimitExceeded exceeded = (Reason.LimitExceeded) reason;
            remedies.add(new Remedy.ReduceQuantity(Actor.SHOPPER, exceeded.channel(), 1, null, exceeded.limit()));
        }
        return blocked(free, limits, remedies);
    }

    private static Decision blocked(Decision decision, List<Reason> why, List<Remedy> remedies) {
        LineDecision line = line(decision);
        List<Reason> reasons = new ArrayList<>(why);
        reasons.addAll(line.reasons());
        return new Decision(
                Disposition.BLOCK,
                decision.market(),
                List.of(new LineDecision(
                        line.id(),
                        line.sku(),
                        line.market(),
                        line.productClass(),
                        line.classification(),
                        new Verdict.Block(BlockKind.CURABLE),
                        remedies,
                        reasons,
                        why.size() + line.decisive(),
                        line.staffReasons())),
                decision.identity(),
                List.of(),
                decision.revision(),
                decision.evaluatedAt(),
                decision.validUntil());
    }
}

package io.marketgate.judgement;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.GroundedDecision;
import io.marketgate.decision.Grounds;
import io.marketgate.decision.IdentityAnswer;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Use;
import io.marketgate.decision.UsedRate;
import io.marketgate.market.AddressProblem;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Storefront;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Counter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides a cart: its market, the verdict of each line, and the disposition of the whole. */
public final class CartDecider implements Decider {
    private final LineSource source;

    /** A decider that judges every rule again for every cart. */
    public CartDecider() {
        this(WholeLine::of);
    }

    /** @param source supplies the lines; every source must give equal decisions */
    public CartDecider(LineSource source) {
        this.source = source;
    }

    @Override
    public Decision decide(Question question) {
        Storefront asker = question.asker();
        if (!(question.destination() instanceof Destination.Resolved resolved)) {
            return everyLine(question, asker, null, nowhere(question.destination()));
        }
        Territory territory = resolved.territory();
        if (!question.rulebook().supports(territory.market())) {
            return everyLine(
                    question,
                    asker,
                    territory.market(),
                    LineOutcome.undetermined(territory.market(), ReasonCode.MARKET_NOT_SUPPORTED, List.of()));
        }
        Setting setting = new Setting(territory, question.merchant(), question.rulebook(), asker);
        Horizon horizon = new Horizon(question.now());
        CartJudge judge = new CartJudge(
                question.cart(),
                question.assurance(),
                question.usage(),
                question.merchant().rates(),
                lines(question, setting, horizon),
                horizon);
        List<LineOutcome> outcomes = judge.judge(territory.market());
        return decision(question, asker, territory.market(), outcomes, judge.uses(outcomes), horizon.until());
    }

    @Override
    public GroundedDecision decideWithGrounds(Question question) {
        List<@Nullable GroundedLine> lines = new ArrayList<>();
        CartDecider noting = new CartDecider((dossiers, sku, setting, now) -> {
            WholeLine line = WholeLine.of(dossiers, sku, setting, now);
            GroundedLine noted = line == null ? null : new GroundedLine(line);
            lines.add(noted);
            return noted;
        });
        Decision decision = noting.decide(question);
        List<List<Grounds>> grounds = new ArrayList<>();
        for (int i = 0; i < decision.lines().size(); i++) {
            GroundedLine line = i < lines.size() ? lines.get(i) : null;
            grounds.add(line == null ? List.of() : line.grounds());
        }
        return new GroundedDecision(decision, grounds, rates(question, lines));
    }

    /** The loaded rates by which values of these lines are counted. */
    private static List<UsedRate> rates(Question question, List<? extends @Nullable Line> lines) {
        Exchange exchange =
                new Exchange(question.cart().currency(), question.merchant().rates(), new Horizon(question.now()));
        return counters(lines, counter -> counter.rates() != null).stream()
                .map(exchange::used)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public Decision decideForAnybody(Question question) {
        return new ProductPageDecision(this, question).decide();
    }

    @Override
    public Set<Counter> countersOverTime(Question question) {
        if (!(question.destination() instanceof Destination.Resolved resolved)
                || !question.rulebook().supports(resolved.territory().market())) {
            return Set.of();
        }
        Setting setting = new Setting(resolved.territory(), question.merchant(), question.rulebook(), question.asker());
        return counters(Arrays.asList(lines(question, setting, new Horizon(question.now()))), Counter::isBeyondOrder);
    }

    /** The counters that may count one of these lines. Asked of every signed-in buyer's cart, hence the plain loops. */
    private static Set<Counter> counters(List<? extends @Nullable Line> lines, Predicate<Counter> which) {
        Set<Counter> counters = new LinkedHashSet<>(0);
        for (Line line : lines) {
            for (int way = 0; line != null && way < line.ways(); way++) {
                for (Share share : line.shares(way)) {
                    if (which.test(share.counter())) {
                        counters.add(share.counter());
                    }
                }
            }
        }
        return counters;
    }

    private @Nullable Line[] lines(Question question, Setting setting, Horizon horizon) {
        List<CartLine> cart = question.cart().lines();
        @Nullable Line[] lines = new Line[cart.size()];
        for (int i = 0; i < lines.length; i++) {
            Line line = source.line(question.dossiers(), cart.get(i), setting, horizon.now());
            if (line != null) {
                horizon.include(Instant.MIN, line.until());
            }
            lines[i] = line;
        }
        return lines;
    }

    /**
     * An unresolved address gets the remedy to correct it. A resolved address without a market gets no remedy: the gate
     * never suggests shipping elsewhere.
     */
    private static LineOutcome nowhere(Destination destination) {
        return destination instanceof Destination.Unresolved unresolved
                ? LineOutcome.undetermined(null, ReasonCode.UNRESOLVED_DESTINATION, List.of(correction(unresolved)))
                : LineOutcome.undetermined(null, ReasonCode.MARKET_NOT_SUPPORTED, List.of());
    }

    private static Remedy correction(Destination.Unresolved unresolved) {
        List<AddressProblem> problems = unresolved.problems();
        return new Remedy.CorrectAddress(
                Actor.SHOPPER,
                1,
                fields(problems.stream()),
                fields(problems.stream().filter(problem -> problem.kind() == AddressProblem.Kind.MISSING)));
    }

    private static List<String> fields(Stream<AddressProblem> problems) {
        return problems.map(AddressProblem::field).distinct().toList();
    }

    private static Decision everyLine(
            Question question, Storefront asker, @Nullable MarketCode market, LineOutcome outcome) {
        int lines = question.cart().lines().size();
        return decision(question, asker, market, Collections.nCopies(lines, outcome), List.of(), Instant.MAX);
    }

    private static Decision decision(
            Question question,
            Storefront asker,
            @Nullable MarketCode market,
            List<LineOutcome> outcomes,
            List<Use> uses,
            Instant until) {
        Instant latest = question.now().plus(question.longest());
        List<LineDecision> lines = lines(question.cart(), outcomes);
        Disposition disposition = disposition(lines, asker.blockedLinePolicy());
        return new Decision(
                disposition,
                market,
                lines,
                identity(outcomes, question.assurance(), question.now()),
                disposition == Disposition.BLOCK ? List.of() : uses,
                question.rulebook().revision(),
                question.now(),
                until.isBefore(latest) ? until : latest);
    }

    private static List<LineDecision> lines(Cart cart, List<LineOutcome> outcomes) {
        List<LineDecision> lines = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            lines.add(outcomes.get(i).of(cart.lines().get(i)));
        }
        return lines;
    }

    private static IdentityAnswer identity(List<LineOutcome> outcomes, Assurance assurance, Instant now) {
        AssuranceLevel required = AssuranceLevel.NONE;
        boolean outstanding = false;
        for (LineOutcome outcome : outcomes) {
            required = NeedsJudge.higher(required, outcome.required());
            outstanding |= outcome.identityOutstanding();
        }
        return new IdentityAnswer(required, Identities.level(assurance, now), !outstanding);
    }

    /**
     * A blocked line blocks the cart or is dropped from it, as the policy says. A cart with blocked lines only is
     * blocked under either policy.
     */
    private static Disposition disposition(List<LineDecision> lines, BlockedLinePolicy policy) {
        boolean sells = false;
        boolean redirects = false;
        boolean blocks = false;
        for (LineDecision line : lines) {
            Disposition own = line.verdict()
                    .fold(sell -> Disposition.SELL_LOCAL, redirect -> Disposition.REDIRECT, block -> Disposition.BLOCK);
            sells |= own == Disposition.SELL_LOCAL;
            redirects |= own == Disposition.REDIRECT;
            blocks |= own == Disposition.BLOCK;
        }
        if (!sells && !redirects || blocks && policy == BlockedLinePolicy.BLOCK_CART) {
            return Disposition.BLOCK;
        }
        if (sells && redirects) {
            return Disposition.SPLIT;
        }
        return sells ? Disposition.SELL_LOCAL : Disposition.REDIRECT;
    }
}

package io.marketgate.decision;

import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The decision. A pure function: the same inputs give the same answer, always and everywhere. */
public final class Decider {
    /** How long an answer is good for at most, though nothing it looked at changes sooner. */
    public static final Duration LONGEST_VALIDITY = Duration.ofMinutes(15);

    private Decider() {}

    /**
     * Decides a cart.
     *
     * @param destination where it goes, as far as that is known
     * @param merchant whose storefront asks, at the rulebook's revision
     * @param dossiers what is known of the cart's SKUs, at the rulebook's revision
     * @param assurance what is known of the buyer
     * @param now the instant to decide for; rules and papers are in force or not at this instant
     * @return one verdict for each line, in the cart's order
     * @throws IllegalArgumentException if the merchant has no such storefront
     */
    public static Decision decide(
            Cart cart,
            Destination destination,
            Merchant merchant,
            Rulebook rulebook,
            Dossiers dossiers,
            Assurance assurance,
            Instant now) {
        return decide(cart, destination, merchant, rulebook, dossiers, assurance, now, LONGEST_VALIDITY);
    }

    /**
     * Decides a cart for an answer that is kept longer than a checkout takes; all else as of
     * {@link #decide(Cart, Destination, Merchant, Rulebook, Dossiers, Assurance, Instant)}.
     *
     * @param longest how long the answer is good for at most, though nothing it looked at changes sooner
     */
    public static Decision decide(
            Cart cart,
            Destination destination,
            Merchant merchant,
            Rulebook rulebook,
            Dossiers dossiers,
            Assurance assurance,
            Instant now,
            Duration longest) {
        Storefront asker = merchant.storefront(cart.storefront());
        if (asker == null) {
            throw new IllegalArgumentException("the merchant has no storefront `" + cart.storefront() + "`");
        }
        MarketCode market = null;
        List<LineOutcome> outcomes;
        Instant until = Instant.MAX;
        if (!(destination instanceof Destination.Resolved resolved)) {
            outcomes = everyLine(cart, nowhere(destination));
        } else {
            Territory territory = resolved.territory();
            market = territory.market();
            if (rulebook.supports(market)) {
                CartJudge judge =
                        new CartJudge(new Request(cart, territory, merchant, rulebook, assurance, now), dossiers);
                outcomes = judge.outcomes();
                until = judge.until();
            } else {
                outcomes =
                        everyLine(cart, LineOutcome.undetermined(market, ReasonCode.MARKET_NOT_SUPPORTED, List.of()));
            }
        }
        Instant latest = now.plus(longest);
        List<LineDecision> lines = lines(cart, outcomes);
        return new Decision(
                disposition(lines, asker.blockedLinePolicy()),
                market,
                lines,
                identity(outcomes, assurance, now),
                rulebook.revision(),
                now,
                until.isBefore(latest) ? until : latest);
    }

    /** An address that can be corrected is asked for; one that is understood is never told where else to ship. */
    private static LineOutcome nowhere(Destination destination) {
        return destination instanceof Destination.Unresolved
                ? LineOutcome.undetermined(
                        null, ReasonCode.UNRESOLVED_DESTINATION, List.of(new Remedy.CorrectAddress(Actor.SHOPPER, 1)))
                : LineOutcome.undetermined(null, ReasonCode.MARKET_NOT_SUPPORTED, List.of());
    }

    private static List<LineOutcome> everyLine(Cart cart, LineOutcome outcome) {
        return Collections.nCopies(cart.lines().size(), outcome);
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

    /** A blocked line blocks the cart or is dropped from it; a cart of blocked lines only is blocked in any case. */
    private static Disposition disposition(List<LineDecision> lines, BlockedLinePolicy policy) {
        boolean sells = false;
        boolean redirects = false;
        boolean blocks = false;
        for (LineDecision line : lines) {
            sells |= line.verdict() instanceof Verdict.SellLocal;
            redirects |= line.verdict() instanceof Verdict.Redirect;
            blocks |= line.verdict() instanceof Verdict.Block;
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

package io.marketgate.checkout.eligibility;

import io.marketgate.catalogue.Snapshot;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Verdict;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Sku;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The decision for one unit of a SKU in a market, for an unknown buyer and price. Records nothing. If a sale depends on
 * the buyer or on a limit in money, it says only that conditions apply.
 */
public final class OneUnit {
    private static final LineId LINE = new LineId("1");
    /** More than any order, and small enough to multiply. */
    private static final int MANY = 1_000_000;

    private final Decider decider;
    private final Snapshot snapshot;
    private final Merchant merchant;
    private final Storefront storefront;
    private final Currency currency;
    private final Instant now;
    private final Duration longest;

    /**
     * Decides at one revision and instant.
     *
     * @param storefront the merchant's, which asks
     * @param currency of the order that may follow
     * @param longest the longest validity of an answer
     */
    public OneUnit(
            Decider decider,
            Snapshot snapshot,
            Merchant merchant,
            Storefront storefront,
            Currency currency,
            Instant now,
            Duration longest) {
        this.decider = decider;
        this.snapshot = snapshot;
        this.merchant = merchant;
        this.storefront = storefront;
        this.currency = currency;
        this.now = now;
        this.longest = longest;
    }

    /**
     * The decision of a cart of that one line.
     *
     * @param dossiers of that revision, with the SKU's
     */
    public Decision decide(Sku sku, MarketCode market, Dossiers dossiers) {
        return decider.decideForAnybody(of(sku, market, dossiers, 1));
    }

    /**
     * The most units this storefront may sell at once of a SKU it may sell, if nothing else is in the cart.
     *
     * @return null if there is no limit
     */
    public @Nullable Integer most(Sku sku, MarketCode market, Dossiers dossiers) {
        LineDecision many = line(sku, market, dossiers, MANY);
        if (many.verdict() instanceof Verdict.SellLocal) {
            return null;
        }
        return many.remedies().stream()
                .map(remedy -> remedy instanceof Remedy.ReduceQuantity fewer ? fewer.maxQuantity() : null)
                .filter(Objects::nonNull)
                .filter(fewer -> line(sku, market, dossiers, fewer).verdict() instanceof Verdict.SellLocal)
                .max(Integer::compare)
                .orElse(1);
    }

    private LineDecision line(Sku sku, MarketCode market, Dossiers dossiers, int quantity) {
        return decider.decide(of(sku, market, dossiers, quantity)).lines().get(0);
    }

    private Question of(Sku sku, MarketCode market, Dossiers dossiers, int quantity) {
        CartLine line = new CartLine(LINE, sku, quantity, BigDecimal.ZERO, null, List.of());
        return new Question(
                new Cart(storefront.id(), currency, List.of(line)),
                new Destination.Resolved(Territory.of(market)),
                merchant,
                snapshot.rulebook(),
                dossiers,
                Assurance.NONE,
                Usage.NOTHING,
                now,
                longest);
    }
}

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
import io.marketgate.decision.Remedy;
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
 * What the engine says of one unit of a SKU in a market, to a buyer and at a price of which nothing is known. Nothing is
 * recorded. It never says more than that conditions apply where a buyer is still to be known, or where a limit in money
 * stands between.
 */
public final class OneUnit {
    private static final LineId LINE = new LineId("1");
    /** More than anybody buys, and few enough to multiply. */
    private static final int MANY = 1_000_000;

    private final Snapshot snapshot;
    private final Merchant merchant;
    private final Storefront storefront;
    private final Currency currency;
    private final Instant now;
    private final Duration longest;
    private final UnknownBuyer buyer;

    /**
     * At one revision and instant.
     *
     * @param storefront the merchant's, which asks
     * @param currency of the order that may follow
     * @param longest how long an answer is good for at most
     */
    public OneUnit(
            Snapshot snapshot,
            Merchant merchant,
            Storefront storefront,
            Currency currency,
            Instant now,
            Duration longest) {
        this.snapshot = snapshot;
        this.merchant = merchant;
        this.storefront = storefront;
        this.currency = currency;
        this.now = now;
        this.longest = longest;
        this.buyer = new UnknownBuyer(new OpenCaps(snapshot.rulebook(), merchant.id(), now));
    }

    /**
     * The decision of a cart of that one line.
     *
     * @param dossiers of that revision, with the SKU's
     */
    public Decision decide(Sku sku, MarketCode market, Dossiers dossiers) {
        Decision free = decide(sku, market, dossiers, 1, BigDecimal.ZERO);
        Decision dear = decide(sku, market, dossiers, 1, UnknownPrice.HIGHEST);
        return buyer.cautious(UnknownPrice.cautious(free, dear));
    }

    /**
     * How many units this storefront may sell at once of what it may sell one of, if nothing else is in the cart.
     *
     * @return null where no number is too many
     */
    public @Nullable Integer most(Sku sku, MarketCode market, Dossiers dossiers) {
        LineDecision many = line(decide(sku, market, dossiers, MANY, BigDecimal.ZERO));
        if (many.verdict() instanceof Verdict.SellLocal) {
            return null;
        }
        return many.remedies().stream()
                .map(remedy -> remedy instanceof Remedy.ReduceQuantity fewer ? fewer.maxQuantity() : null)
                .filter(Objects::nonNull)
                .filter(fewer -> line(decide(sku, market, dossiers, fewer, BigDecimal.ZERO))
                                .verdict()
                        instanceof Verdict.SellLocal)
                .max(Integer::compare)
                .orElse(1);
    }

    private static LineDecision line(Decision decision) {
        return decision.lines().get(0);
    }

    private Decision decide(Sku sku, MarketCode market, Dossiers dossiers, int quantity, BigDecimal price) {
        CartLine line = new CartLine(LINE, sku, quantity, price, null, List.of());
        return Decider.decide(
                new Cart(storefront.id(), currency, List.of(line)),
                new Destination.Resolved(Territory.of(market)),
                merchant,
                snapshot.rulebook(),
                dossiers,
                Assurance.NONE,
                now,
                longest);
    }
}

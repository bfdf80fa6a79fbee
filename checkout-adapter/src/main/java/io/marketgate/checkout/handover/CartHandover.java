package io.marketgate.checkout.handover;

import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineId;
import io.marketgate.explanation.RedirectUrls;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where one decided cart's lines can be handed over. */
public final class CartHandover implements RedirectUrls {
    /** How long a shopper may take to arrive; the receiving storefront decides anew anyway. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private final HandoverUrl urls;
    private final Merchant merchant;
    private final Cart cart;
    private final MarketCode market;
    private final UUID decision;
    private final String locale;
    private final Instant expiresAt;

    /**
     * The hand-overs of one decision.
     *
     * @param market the market the cart was decided for
     * @param locale BCP 47 tag of the shopper's language
     * @param decidedAt the instant the cart was decided for
     */
    public CartHandover(
            HandoverUrl urls,
            Merchant merchant,
            Cart cart,
            MarketCode market,
            UUID decision,
            String locale,
            Instant decidedAt) {
        this.urls = urls;
        this.merchant = merchant;
        this.cart = cart;
        this.market = market;
        this.decision = decision;
        this.locale = locale;
        this.expiresAt = decidedAt.plus(LIFE);
    }

    @Override
    public String url(StorefrontId target, List<LineId> lines) {
        Storefront storefront = merchant.storefront(target);
        if (storefront == null) {
            throw new IllegalArgumentException("the merchant has no storefront `" + target + "`");
        }
        List<HandoverLine> handed = cart.lines().stream()
                .filter(line -> lines.contains(line.id()))
                .map(CartHandover::handed)
                .toList();
        Handover handover = new Handover(merchant.id(), target, market, decision, handed, expiresAt);
        return urls.of(handover, storefront.cartUrlTemplate(), locale);
    }

    private static HandoverLine handed(CartLine line) {
        return new HandoverLine(line.sku(), line.quantity());
    }
}

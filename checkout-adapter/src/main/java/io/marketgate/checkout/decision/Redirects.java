package io.marketgate.checkout.decision;

import io.marketgate.checkout.handover.Handover;
import io.marketgate.checkout.handover.HandoverLine;
import io.marketgate.checkout.handover.HandoverUrl;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.LineId;
import io.marketgate.explanation.RedirectUrls;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Product;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The URLs of one answer. They contain items, quantities, market and language, and nothing about the buyer. */
final class Redirects implements RedirectUrls {
    /** As long as a receipt is valid for an order; the receiving storefront asks again in any case. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final HandoverUrl urls;
    private final CheckoutQuestion question;
    private final Dossiers dossiers;
    private final Decision decision;
    private final UUID id;

    Redirects(HandoverUrl urls, CheckoutQuestion question, Dossiers dossiers, Decision decision, UUID id) {
        this.urls = urls;
        this.question = question;
        this.dossiers = dossiers;
        this.decision = decision;
        this.id = id;
    }

    @Override
    public String url(StorefrontId target, List<LineId> ids) {
        MarketCode market = Objects.requireNonNull(decision.market());
        Storefront storefront = Objects.requireNonNull(question.merchant().storefront(target));
        Set<LineId> wanted = Set.copyOf(ids);
        List<HandoverLine> lines = question.request().lines().stream()
                .filter(line -> wanted.contains(line.id()))
                .map(line -> handedOver(line, target))
                .toList();
        Handover handover = new Handover(
                question.merchant().id(),
                target,
                market,
                question.locale(),
                id,
                lines,
                decision.evaluatedAt().plus(LIFE));
        return urls.of(handover, storefront.cartUrlTemplate());
    }

    /** A line with an unknown SKU is never handed over, so the dossier exists. */
    private HandoverLine handedOver(CartLine line, StorefrontId target) {
        Product product = Objects.requireNonNull(dossiers.find(line.sku())).product();
        return new HandoverLine(line.sku(), product.itemIdIn(target.value()), line.quantity());
    }
}

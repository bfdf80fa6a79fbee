package io.marketgate.checkout.decision;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.checkout.wire.Body;
import io.marketgate.decision.CartLine;
import io.marketgate.market.Destination;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Sku;
import java.util.List;

/**
 * An admitted request, with the one catalogue state it is decided by.
 *
 * @param body as it was sent, for the receipt
 * @param storefront who asks, one of the merchant's that the caller may act for
 */
record CheckoutQuestion(
        Caller caller,
        DecisionRequest request,
        Body body,
        Current.Fresh fresh,
        Merchant merchant,
        Storefront storefront,
        Destination destination) {

    Snapshot snapshot() {
        return fresh.snapshot();
    }

    List<Sku> skus() {
        return request.lines().stream().map(CartLine::sku).toList();
    }

    /** BCP 47 tag of the language the answer is written in. */
    String locale() {
        String asked = request.format().locale();
        return asked == null ? storefront.languages().get(0) : asked;
    }
}

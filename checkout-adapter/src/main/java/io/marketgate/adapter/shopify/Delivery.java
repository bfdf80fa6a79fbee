package io.marketgate.adapter.shopify;

import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a webhook say (Shopify, "Delivery structure", Admin API 2026-10). The signature covers the body alone
 * and is the app's, not the shop's: it proves the sender, and the other two keep apart what one sender sends.
 *
 * @param signature {@code X-Shopify-Hmac-SHA256}
 * @param topic {@code X-Shopify-Topic}
 * @param shop {@code X-Shopify-Shop-Domain}, the host under which the shop's Admin API is reached
 */
record Delivery(
        @Nullable String signature,
        @Nullable String topic,
        @Nullable String shop) {
    private static final String ORDERS = "orders/create";

    /**
     * Makes sure that this is an order of that shop. A topic that nobody judges is refused instead of passed over: the
     * platform then shows whoever subscribed it here that nothing comes of it.
     *
     * @throws ProblemException 401 if none of the app's secrets signed the body, 403 if another shop's webhook is delivered,
     *     400 if its topic is another
     */
    void check(ShopifyConfig.Shop expected, Body body) {
        if (!Secrets.signed(expected.clientSecrets(), signature, body.bytes())) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "the webhook's signature is missing or wrong");
        }
        if (!expected.url().getHost().equalsIgnoreCase(shop)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "the webhook is not of the shop that is configured here");
        }
        if (!ORDERS.equals(topic)) {
            throw ProblemException.invalid("", "only the topic `" + ORDERS + "` is judged here");
        }
    }
}

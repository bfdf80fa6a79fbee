package io.marketgate.adapter.shopify;

import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a webhook (Shopify, "Delivery structure", Admin API 2026-10). The signature covers only the body, and
 * the secret belongs to the app, not to the shop. So it proves the sender; the topic and the shop must be checked
 * besides.
 *
 * @param signature {@code X-Shopify-Hmac-SHA256}
 * @param topic {@code X-Shopify-Topic}
 * @param shop {@code X-Shopify-Shop-Domain}, the host of the shop's Admin API
 */
record Delivery(
        @Nullable String signature,
        @Nullable String topic,
        @Nullable String shop) {
    /**
     * Checks that this is of the expected shop and topic. Another topic is refused instead of ignored, so that the
     * platform reports the wrong subscription to the merchant.
     *
     * @throws ProblemException 401 if none of the app's secrets signed the body, 403 if the webhook is from another
     *     shop, 400 if it has another topic
     */
    void check(ShopifyConfig.Shop expected, String expectedTopic, Body body) {
        if (!Secrets.signed(expected.clientSecrets(), signature, body.bytes())) {
            throw ProblemException.refused(
                    refused(Refusal.SIGNATURE_INVALID, expected), "the webhook's signature is missing or wrong");
        }
        if (!expected.url().getHost().equalsIgnoreCase(shop)) {
            throw ProblemException.refused(
                    refused(Refusal.OTHER_SHOP, expected), "the webhook is from another shop than the configured one");
        }
        if (!expectedTopic.equals(topic)) {
            throw ProblemException.invalid("", "only the topic `" + expectedTopic + "` is judged here");
        }
    }

    private static Refused refused(Refusal why, ShopifyConfig.Shop shop) {
        return new Refused(why, new MerchantId(shop.merchant()), null);
    }
}

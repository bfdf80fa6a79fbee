package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How Shopify reads an answer to the webhook {@code orders/create} ("Webhooks" and the changelog of 2024-09-10 on
 * retries): the order exists in any case. After a 2xx the webhook is not repeated, so only a hold that was placed
 * before stops the order; after any other status and after no answer it is delivered again, 8 times in 4 hours.
 * Unknown: redirects.
 */
final class ShopifyOrderReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        return answer != null && answer.isSuccess() ? Outcome.SOLD : Outcome.ASKED_AGAIN;
    }
}

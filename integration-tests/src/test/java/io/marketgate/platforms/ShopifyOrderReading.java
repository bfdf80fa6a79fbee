package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An answer to the webhook {@code orders/create} ("Webhooks" and the changelog of 2024-09-10 on retries): the order stands
 * whatever is said. After a 2xx nobody asks again, so that only a hold that was placed before keeps it; after anything else and
 * after silence it is delivered again, 8 times in 4 hours. Whether a redirect is followed is not established.
 */
final class ShopifyOrderReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        return answer != null && answer.isSuccess() ? Outcome.SOLD : Outcome.ASKED_AGAIN;
    }
}

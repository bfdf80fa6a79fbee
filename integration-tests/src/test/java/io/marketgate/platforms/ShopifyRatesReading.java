package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How Shopify reads a carrier service's answer ("CarrierService", and the changelog of 2025-05-22 on 3xx and 4xx): a
 * 2xx with an empty list offers no rate, and the order cannot be shipped. No answer and any other status, redirects
 * among them, make the platform offer its backup rates. Unknown: a 2xx without a list of rates.
 */
final class ShopifyRatesReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return Outcome.SOLD;
        }
        JsonNode rates = Reading.json(answer.body()).path("rates");
        return rates.isArray() && rates.isEmpty() ? Outcome.REFUSED : Outcome.SOLD;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }
}

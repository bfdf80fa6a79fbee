package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A carrier service's answer ("CarrierService", and the changelog of 2025-05-22 on 3xx and 4xx): a 2xx with an empty list of
 * rates offers none, and the order cannot be sent. Silence and any other status, redirects among them, have the platform offer
 * its backup rates. What comes of a 2xx that has no list of rates is not established.
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

package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How the platform reads a shipping provider's answer ("Shipping Provider API" on missing rates): without
 * {@code carrier_quotes}, a zone without another provider, as the guide requires, has no shipping option. Unknown:
 * other statuses, no answer, a missing list of quotes, and redirects.
 */
final class BigcommerceReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return Outcome.SOLD;
        }
        JsonNode quotes = Reading.json(answer.body()).path("carrier_quotes");
        return quotes.isArray() && quotes.isEmpty() ? Outcome.REFUSED : Outcome.SOLD;
    }
}

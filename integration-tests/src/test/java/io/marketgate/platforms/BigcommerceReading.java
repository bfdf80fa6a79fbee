package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A shipping provider's answer ("Shipping Provider API", where it has no rates): without {@code carrier_quotes} a zone that has
 * no other provider, as the guide has it, offers nothing to send goods by. What comes of another status, of silence and of what
 * has no list of quotes, and whether redirects are followed, is not established.
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

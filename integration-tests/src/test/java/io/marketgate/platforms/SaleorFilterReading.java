package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Saleor reads a shipping filter's answer ({@code shipping/webhooks/shared.py} and {@code webhook/transport}): the
 * {@code excluded_methods} of a 2xx object are removed. No answer, another status or an invalid body removes none, and
 * the checkout continues. A checkout without a method cannot be completed. Redirects are not followed.
 */
final class SaleorFilterReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return Outcome.SOLD;
        }
        Set<String> excluded = new HashSet<>();
        Reading.json(answer.body())
                .path("excluded_methods")
                .forEach(method -> excluded.add(method.path("id").asText()));
        for (JsonNode method : asked.path("shippingMethods")) {
            if (!excluded.contains(method.path("id").asText())) {
                return Outcome.SOLD;
            }
        }
        return Outcome.REFUSED;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }
}

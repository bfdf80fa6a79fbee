package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How a validation function with network access reads its {@code fetchResult}, if written by the guide: it passes on
 * the {@code errors} of a 200, and turns anything else into an error of its own. Shopify blocks on any error, and with
 * {@code blockOnFailure} if the function fails. Unknown: redirects.
 */
final class ShopifyValidationReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || answer.status() != 200) {
            return Outcome.REFUSED;
        }
        JsonNode errors = Reading.json(answer.body()).path("errors");
        return errors.isArray() && errors.isEmpty() ? Outcome.SOLD : Outcome.REFUSED;
    }
}

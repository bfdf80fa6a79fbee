package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a validation function that may call out makes of its {@code fetchResult}, if it is written as the guide says: it hands on
 * a 200's list of {@code errors}, and makes an error of its own of everything else. Shopify blocks on any error, and with
 * {@code blockOnFailure} where the function itself fails. Whether it follows redirects is not established.
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

package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How the platform reads an API Extension's answer ("API Extensions" in the API reference): 200 or 201, empty or with
 * an object of at most 100 {@code actions}, accepts the write. 400 refuses it with its errors. Any other status or
 * body, no answer and no connection refuse it as {@code ExtensionBadResponse} or {@code ExtensionNoResponse}. Redirects
 * are not followed. Unknown: additional members.
 */
final class CommercetoolsReading implements Reading {
    private static final int MOST_ACTIONS = 100;

    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || (answer.status() != 200 && answer.status() != 201)) {
            return Outcome.REFUSED;
        }
        if (answer.body().isBlank()) {
            return Outcome.SOLD;
        }
        JsonNode body = Reading.json(answer.body());
        JsonNode actions = body.path("actions");
        boolean understood =
                body.isObject() && (actions.isMissingNode() || (actions.isArray() && actions.size() <= MOST_ACTIONS));
        return understood ? Outcome.SOLD : Outcome.REFUSED;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }
}

package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An API Extension's answer ("API Extensions" in the API reference): 200 or 201, empty or with an object of at most 100
 * {@code actions}, lets the write through. 400 refuses it with the errors it names; any other status, what is no such object,
 * silence and no connection refuse it as {@code ExtensionBadResponse} and {@code ExtensionNoResponse}. Redirects are not
 * followed. Whether members that mean nothing there fail an answer is not established.
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
        JsonNode told = Reading.json(answer.body());
        JsonNode actions = told.path("actions");
        boolean understood =
                told.isObject() && (actions.isMissingNode() || (actions.isArray() && actions.size() <= MOST_ACTIONS));
        return understood ? Outcome.SOLD : Outcome.REFUSED;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }
}

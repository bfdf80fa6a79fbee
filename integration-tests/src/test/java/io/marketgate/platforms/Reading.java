package io.marketgate.platforms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How a platform reads the gate's answers, by its own documentation or source code, with the setup of the connector's
 * guide. Where both are silent, the worst case for the gate is assumed: the platform continues.
 */
interface Reading {
    /**
     * What the platform does with the order.
     *
     * @param asked the body of the question
     * @param answer null if no complete answer arrives before the platform's timeout
     */
    Outcome of(JsonNode asked, @Nullable Answer answer);

    /** Whether the platform permits a cart change after an answer to the question about it. */
    default boolean letsChange(JsonNode asked, @Nullable Answer answer) {
        return of(asked, answer) == Outcome.SOLD;
    }

    /** Whether the platform follows a redirect and reads the answer there. */
    default boolean followsRedirects() {
        return true;
    }

    /** The JSON of a body, or a missing node if it is not JSON. */
    static JsonNode json(String body) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}

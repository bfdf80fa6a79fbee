package io.marketgate.platforms;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a platform makes of the gate's answers, by its own documentation or source, as the connector's guide sets it up. Where
 * neither says, it takes what is worse for the gate: that the platform goes on.
 */
interface Reading {
    /**
     * What becomes of the order.
     *
     * @param asked the body of the question
     * @param answer null if none came in full while the platform waited
     */
    Outcome of(JsonNode asked, @Nullable Answer answer);

    /** Whether the platform lets a cart change after an answer to a question about that. */
    default boolean letsChange(JsonNode asked, @Nullable Answer answer) {
        return of(asked, answer) == Outcome.SOLD;
    }

    /** Whether the platform asks where a redirect points to and takes the answer from there. */
    default boolean followsRedirects() {
        return true;
    }

    /** The JSON that a body is, or a missing node if it is none. */
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

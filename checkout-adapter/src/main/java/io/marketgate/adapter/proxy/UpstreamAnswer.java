package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.checkout.wire.Body;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upstream's response.
 *
 * @param headers those that an agent may see, by lower-case name
 * @param contentType as the upstream sent it, or null
 */
record UpstreamAnswer(
        int status, Map<String, String> headers, @Nullable String contentType, Body body) {
    private static final String JSON = "application/json";

    UpstreamAnswer {
        headers = Map.copyOf(headers);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the upstream refuses the call as the agent's fault. */
    boolean isRefusal() {
        return status / 100 == 4;
    }

    /**
     * The answer as the agent's.
     *
     * @param read the body, or a missing node if it cannot be read as JSON
     */
    ProxyOutcome verbatim(JsonNode read) {
        String type = contentType == null && !read.isMissingNode() ? JSON : contentType;
        return new ProxyOutcome.Verbatim(status, body, type, headers);
    }
}

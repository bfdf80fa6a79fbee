package io.marketgate.adapter.proxy;

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
}

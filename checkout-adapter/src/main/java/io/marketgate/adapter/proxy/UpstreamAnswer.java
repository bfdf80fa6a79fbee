package io.marketgate.adapter.proxy;

import io.marketgate.checkout.wire.Body;
import java.util.Map;

/**
 * What an upstream answered.
 *
 * @param headers those an agent may see, by their names in lower case
 */
record UpstreamAnswer(int status, Map<String, String> headers, Body body) {
    UpstreamAnswer {
        headers = Map.copyOf(headers);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the upstream says that the fault is the agent's. */
    boolean isRefusal() {
        return status / 100 == 4;
    }
}

package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How a forwarded call ended, unless it failed. */
public sealed interface ProxyOutcome {
    /** The status for the agent. */
    int status();

    /** The upstream's headers that an agent may see, by lower-case name. */
    Map<String, String> headers();

    /** The session with the gate's ruling applied. */
    record Judged(int status, ObjectNode session, Map<String, String> headers) implements ProxyOutcome {
        public Judged {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * The upstream refused the call; nothing was judged.
     *
     * @param body the response body, or a missing node if it was not JSON
     */
    record Refused(int status, JsonNode body, Map<String, String> headers) implements ProxyOutcome {
        public Refused {
            headers = Map.copyOf(headers);
        }
    }
}

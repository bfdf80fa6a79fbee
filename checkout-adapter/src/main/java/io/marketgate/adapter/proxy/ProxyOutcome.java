package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How a forwarded call ended, if it did not fail. */
public sealed interface ProxyOutcome {
    /** The status the agent gets. */
    int status();

    /** The upstream's headers that an agent may see, by their names in lower case. */
    Map<String, String> headers();

    /** The session, as far as it may be sold. */
    record Judged(int status, ObjectNode session, Map<String, String> headers) implements ProxyOutcome {
        public Judged {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * The upstream found fault with the call; nothing was judged.
     *
     * @param said its body, or a missing node where that was not JSON
     */
    record Refused(int status, JsonNode said, Map<String, String> headers) implements ProxyOutcome {
        public Refused {
            headers = Map.copyOf(headers);
        }
    }
}

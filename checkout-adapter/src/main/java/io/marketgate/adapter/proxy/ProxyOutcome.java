package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.checkout.wire.Body;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * The upstream's answer is the agent's, because there is nothing in it to judge: a refusal, or an order that stands.
     *
     * @param body as the upstream sent it; empty if there is none
     * @param contentType as the upstream sent it, or null
     */
    record Verbatim(int status, Body body, @Nullable String contentType, Map<String, String> headers)
            implements ProxyOutcome {
        public Verbatim {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * The upstream refused the call with a body that the agent may not see, such as a checkout that the gate has not judged.
     *
     * @param said the body, for what the answer may repeat of it; a missing node if it cannot be read
     */
    record Withheld(int status, JsonNode said, Map<String, String> headers) implements ProxyOutcome {
        public Withheld {
            headers = Map.copyOf(headers);
        }
    }
}

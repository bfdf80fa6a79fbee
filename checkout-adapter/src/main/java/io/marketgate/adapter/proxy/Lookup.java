package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a session is looked up before it is completed.
 *
 * @param headers the headers of the lookup, by lower-case name
 * @param withheld the answer to the agent in place of a session that is not completed, if the headers are the gate's
 *     own and the agent has not yet proved that it may see the session; null if the headers are the agent's
 */
public record Lookup(Map<String, String> headers, @Nullable JsonNode withheld) {
    public Lookup {
        headers = Map.copyOf(headers);
    }

    /** A lookup with the agent's own credentials: the upstream returns only what the agent may see. */
    public static Lookup byAgent(Map<String, String> headers) {
        return new Lookup(headers, null);
    }

    /** Leaves out the headers, which hold a credential. */
    @Override
    public String toString() {
        return "Lookup[byAgent=" + (withheld == null) + "]";
    }
}

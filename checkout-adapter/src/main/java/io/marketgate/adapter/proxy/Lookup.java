package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a session is looked up before it is completed.
 *
 * @param headers those of the lookup, by their names in lower case
 * @param withheld what an agent is answered in place of a session that is not completed, where the headers are the gate's
 *     own and the agent has shown nobody yet that it may see it; null where they are the agent's
 */
public record Lookup(Map<String, String> headers, @Nullable JsonNode withheld) {
    public Lookup {
        headers = Map.copyOf(headers);
    }

    /** A lookup that shows who the agent is, so that the upstream tells it no more than it may see. */
    public static Lookup byAgent(Map<String, String> headers) {
        return new Lookup(headers, null);
    }

    /** Says whose it is and nothing of what it shows. */
    @Override
    public String toString() {
        return "Lookup[byAgent=" + (withheld == null) + "]";
    }
}

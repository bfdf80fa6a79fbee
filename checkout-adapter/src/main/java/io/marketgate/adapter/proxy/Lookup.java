package io.marketgate.adapter.proxy;

import java.util.Map;

/**
 * How a session is looked up before it is completed.
 *
 * @param headers the headers of the lookup, by lower-case name
 * @param isGates whether the headers are the gate's own, so that the agent has not yet proved that it may see the
 *     session
 */
public record Lookup(Map<String, String> headers, boolean isGates) {
    public Lookup {
        headers = Map.copyOf(headers);
    }

    /** A lookup with the agent's own credentials: the upstream returns only what the agent may see. */
    public static Lookup byAgent(Map<String, String> headers) {
        return new Lookup(headers, false);
    }

    /** A lookup with the gate's credential: a session that is not completed is withheld from the agent. */
    public static Lookup byGate(Map<String, String> headers) {
        return new Lookup(headers, true);
    }

    /** Leaves out the headers, which hold a credential. */
    @Override
    public String toString() {
        return "Lookup[isGates=" + isGates + "]";
    }
}

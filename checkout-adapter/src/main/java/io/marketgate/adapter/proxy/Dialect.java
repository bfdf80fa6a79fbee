package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Ruling;
import io.marketgate.problem.ProblemException;

/** A protocol's representation of checkout sessions for one agent: two pure mappings. */
public interface Dialect {
    /** Whether a successful HTTP response states that there is no session. */
    default boolean isRefusal(JsonNode answer) {
        return false;
    }

    /** Whether it is the status of a session that can lead to an order or has led to one. */
    boolean isLive(String status);

    /**
     * Reads a session.
     *
     * @param asked the agent's request, for facts that the session omits; a missing node if there was none
     * @throws ProblemException if it is not a session of the protocol
     */
    SessionReading read(ObjectNode session, JsonNode asked);

    /**
     * The answer in place of a session that is not completed, to an agent that may not see it.
     *
     * @param said the upstream's answer to the lookup, of which nothing but the version may be told
     */
    default ObjectNode withheld(JsonNode said) {
        throw new IllegalStateException("the protocol's agents look their sessions up themselves");
    }

    /**
     * The session as the agent receives it.
     *
     * @param session may be modified
     * @param escalation where the buyer continues; a closed ruling without an escalation leaves the session not ready
     */
    ObjectNode ruled(ObjectNode session, Ruling ruling, Escalation escalation);
}

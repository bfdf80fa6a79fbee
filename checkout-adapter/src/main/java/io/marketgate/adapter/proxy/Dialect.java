package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Ruling;
import io.marketgate.problem.ProblemException;

/** A protocol's words for checkout sessions, as one agent speaks them: two pure mappings. */
public interface Dialect {
    /** Whether an answer that is no HTTP error says itself that there is no session. */
    default boolean isRefusal(JsonNode answer) {
        return false;
    }

    /**
     * What a session says.
     *
     * @param asked the agent's request, for what the session leaves out; a missing node if there was none
     * @throws ProblemException if it is no session of the protocol
     */
    SessionReading read(ObjectNode session, JsonNode asked);

    /**
     * The session as the agent gets to see it.
     *
     * @param session may be changed
     * @param escalation where the buyer goes on; closed rulings without one leave a session not ready
     */
    ObjectNode ruled(ObjectNode session, Ruling ruling, Escalation escalation);
}

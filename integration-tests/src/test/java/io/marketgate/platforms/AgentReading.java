package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an agent reads a session: it needs a 2xx with all members that the protocol's schema requires, and follows its
 * {@code status}; {@code requires_escalation} with a {@code continue_url} sends the buyer there. With anything else the
 * agent has no session, and so no order. Unknown: redirects.
 *
 * @param needed the members of a session
 * @param yes the status with which it continues
 */
record AgentReading(Set<String> needed, String yes) implements Reading {
    AgentReading {
        needed = Set.copyOf(needed);
    }

    /** For the Agentic Commerce Protocol ({@code CheckoutSession}). */
    static AgentReading acp(String yes) {
        return new AgentReading(
                Set.of(
                        "id",
                        "status",
                        "currency",
                        "line_items",
                        "totals",
                        "fulfillment_options",
                        "messages",
                        "links",
                        "capabilities"),
                yes);
    }

    /** For the Universal Commerce Protocol ({@code checkout.json}). */
    static AgentReading ucp(String yes) {
        return new AgentReading(Set.of("ucp", "id", "line_items", "status", "currency", "totals", "links"), yes);
    }

    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        JsonNode session = session(answer);
        if (session == null) {
            return Outcome.REFUSED;
        }
        String status = session.path("status").asText();
        if (status.equals("requires_escalation") && session.has("continue_url")) {
            return Outcome.HANDED_OVER;
        }
        return status.equals(yes) ? Outcome.SOLD : Outcome.REFUSED;
    }

    /**
     * The merchant has already changed the session, so an answer with a session means that the change stands, ready or
     * not.
     */
    @Override
    public boolean letsChange(JsonNode asked, @Nullable Answer answer) {
        return session(answer) != null;
    }

    /** The session in an answer, or null if there is none. */
    private @Nullable JsonNode session(@Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return null;
        }
        JsonNode session = Reading.json(answer.body());
        return needed.stream().allMatch(session::has) ? session : null;
    }
}

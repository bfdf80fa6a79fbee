package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Ruling.Outcome;
import io.marketgate.adapter.proxy.Dialect;
import io.marketgate.adapter.proxy.Escalation;
import io.marketgate.adapter.proxy.SessionReading;
import org.jspecify.annotations.Nullable;

/**
 * The protocol as one agent uses it.
 *
 * @param language the language of the agent's buyer, or null
 */
record AcpDialect(AcpVersion version, @Nullable String language) implements Dialect {
    private static final String ESCALATED = "requires_escalation";
    private static final String NOT_READY = "not_ready_for_payment";

    @Override
    public boolean isLive(String status) {
        return AcpSession.isLive(status);
    }

    @Override
    public SessionReading read(ObjectNode session, JsonNode asked) {
        return AcpSession.read(session, asked, language);
    }

    @Override
    public ObjectNode ruled(ObjectNode session, Ruling ruling, Escalation escalation) {
        for (RuledLine line : ruling.lines()) {
            if (line.isOpen() && session.path("line_items").path(place(line)) instanceof ObjectNode item) {
                disclose(item, line);
            }
        }
        return ruling.outcome() == Outcome.OPEN ? session : closed(session, ruling, escalation);
    }

    private ObjectNode closed(ObjectNode session, Ruling ruling, Escalation escalation) {
        session.put("status", escalation.url() == null ? NOT_READY : ESCALATED);
        if (escalation.url() != null) {
            session.put("continue_url", escalation.url());
        }
        // Only a session with a payment in progress has these.
        session.remove("order");
        session.remove("authentication_metadata");
        ArrayNode messages = list(session, "messages");
        boolean addressed = session.at("/fulfillment_details/address").isObject();
        ruling.closed().forEach(line -> messages.add(AcpMessage.of(line, version, addressed)));
        return session;
    }

    private static void disclose(ObjectNode item, RuledLine line) {
        for (String term : line.terms()) {
            list(item, "disclosures")
                    .addObject()
                    .put("type", "disclaimer")
                    .put("content_type", "plain")
                    .put("content", term);
        }
    }

    private static int place(RuledLine line) {
        return Integer.parseInt(line.id());
    }

    private static ArrayNode list(ObjectNode owner, String name) {
        return owner.get(name) instanceof ArrayNode there ? there : owner.putArray(name);
    }
}

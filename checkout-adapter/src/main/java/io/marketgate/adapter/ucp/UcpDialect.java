package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
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
record UcpDialect(@Nullable String language) implements Dialect {

    /** The protocol answers business refusals with 200 and without a checkout. */
    @Override
    public boolean isRefusal(JsonNode answer) {
        return "error".equals(PlatformJson.text(answer, "/ucp/status"));
    }

    @Override
    public boolean isLive(String status) {
        return UcpSession.isLive(status);
    }

    @Override
    public SessionReading read(ObjectNode session, JsonNode asked) {
        return UcpSession.read(session, asked, language);
    }

    @Override
    public ObjectNode ruled(ObjectNode session, Ruling ruling, Escalation escalation) {
        for (RuledLine line : ruling.lines()) {
            if (line.isOpen()) {
                line.terms().forEach(term -> messages(session).add(UcpMessage.term(line, term)));
            }
        }
        if (ruling.outcome() == Outcome.OPEN) {
            return session;
        }
        session.put("status", escalation.url() == null ? "incomplete" : "requires_escalation");
        if (escalation.url() != null) {
            session.put("continue_url", escalation.url());
        }
        // Only a placed checkout has these.
        session.remove("order");
        ruling.closed().forEach(line -> messages(session).add(UcpMessage.closed(line)));
        return session;
    }

    private static ArrayNode messages(ObjectNode session) {
        return session.get("messages") instanceof ArrayNode there ? there : session.putArray("messages");
    }
}

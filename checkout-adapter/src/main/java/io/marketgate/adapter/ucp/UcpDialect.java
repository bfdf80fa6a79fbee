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
import io.marketgate.adapter.proxy.WayOut;
import io.marketgate.adapter.proxy.WayOut.Who;
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
        boolean detailed = UcpVersion.stated(session).isDetailed();
        ruling.lines().stream()
                .filter(line -> line.isOpen() && !line.terms().isEmpty())
                .forEach(line -> disclose(session, line, detailed));
        if (ruling.outcome() == Outcome.OPEN) {
            return session;
        }
        // Only a placed checkout has these.
        session.remove("order");
        String url = escalation.url();
        if (url != null) {
            session.put("continue_url", url);
        }
        if (detailed) {
            ruling.closed().forEach(line -> UcpCaps.add(session, line));
        }
        boolean acting = false;
        // A merchant who sends the buyer on itself does so first; the actions follow in a later answer.
        if (detailed && url != null && UcpCompliance.isActive(session) && !UcpSession.isEscalated(session)) {
            UcpActions.add(session, ruling, url);
            acting = true;
        }
        boolean escalated = false;
        for (RuledLine line : ruling.closed()) {
            String action = acting ? UcpActions.type(line) : null;
            escalated |= action == null && WayOut.of(line).who() != Who.AGENT;
            messages(session).add(action == null ? UcpMessage.closed(line) : UcpMessage.closed(line, action));
        }
        // Without a URL to continue at, or with actions alone, the agent goes on in the protocol.
        session.put("status", url != null && (escalated || !acting) ? "requires_escalation" : "incomplete");
        return session;
    }

    private static void disclose(ObjectNode session, RuledLine line, boolean detailed) {
        if (detailed) {
            UcpPolicies.add(session, line);
        } else {
            line.terms().forEach(term -> messages(session).add(UcpMessage.disclosure(line, "terms_of_sale", term)));
        }
    }

    @Override
    public ObjectNode withheld(JsonNode said) {
        UcpVersion stated = UcpVersion.of(PlatformJson.text(said, "/ucp/version"));
        return UcpError.withheld(stated == null ? UcpVersion.V2026_04_08 : stated);
    }

    private static ArrayNode messages(ObjectNode session) {
        return session.get("messages") instanceof ArrayNode there ? there : session.putArray("messages");
    }
}

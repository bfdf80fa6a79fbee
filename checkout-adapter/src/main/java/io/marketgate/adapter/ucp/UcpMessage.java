package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Wording;
import io.marketgate.adapter.proxy.LineProblem;
import io.marketgate.adapter.proxy.WayOut;
import io.marketgate.adapter.proxy.WayOut.Who;

/** Messages about a line (UCP, {@code message_error.json} and {@code message_warning.json}). */
final class UcpMessage {
    private UcpMessage() {}

    /** States why a line is closed; the line is referenced by its position in the checkout. */
    static ObjectNode closed(RuledLine line) {
        WayOut wayOut = WayOut.of(line);
        LineProblem problem = LineProblem.of(line, wayOut);
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "error")
                .put("code", code(problem))
                .put("path", problem == LineProblem.ADDRESS ? "$.fulfillment" : UcpCompliance.place(line.id()))
                .put("content_type", "plain")
                .put("content", Wording.of(line))
                .put("severity", wayOut.who().word());
    }

    /** States why a line is closed that an action opens; the action is referenced, and it names the line. */
    static ObjectNode closed(RuledLine line, String action) {
        return closed(line).put("path", UcpActions.place(action)).put("severity", Who.AGENT.word());
    }

    /** What the buyer must see for a line that may be sold, as a message that agents must show. */
    static ObjectNode disclosure(RuledLine line, String code, String content) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "warning")
                .put("code", code)
                .put("path", UcpCompliance.place(line.id()))
                .put("content_type", "plain")
                .put("content", content)
                .put("presentation", "disclosure");
    }

    private static String code(LineProblem problem) {
        return switch (problem) {
            case ADDRESS -> "address_undeliverable";
            case QUANTITY -> "quantity_exceeded";
            case PRESCRIPTION -> "prescription_required";
            case AGE -> "age_verification_required";
            case IDENTITY -> "identity_required";
            case LIMIT -> "maximum_exceeded";
            case UNAVAILABLE -> "item_unavailable";
            case REGION -> "region_restricted";
        };
    }
}

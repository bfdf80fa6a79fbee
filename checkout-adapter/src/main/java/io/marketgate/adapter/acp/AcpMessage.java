package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Wording;
import io.marketgate.adapter.proxy.LineProblem;
import io.marketgate.adapter.proxy.WayOut;

/** Why a line is closed (Agentic Checkout, {@code MessageError}). */
final class AcpMessage {
    private static final String ADDRESS = "$.fulfillment_details.address";

    private AcpMessage() {}

    /**
     * The message for a closed line, which is referenced by its position in the session.
     *
     * @param addressed whether the session has an address
     */
    static ObjectNode of(RuledLine line, AcpVersion version, boolean addressed) {
        WayOut wayOut = WayOut.of(line);
        LineProblem problem = LineProblem.of(line, wayOut);
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", "error").put("code", code(problem, addressed)).put("severity", "high");
        if (version.isDetailed()) {
            message.put("resolution", wayOut.who().word());
        }
        return message.put("param", problem == LineProblem.ADDRESS ? ADDRESS : "$.line_items[" + line.id() + "]")
                .put("content_type", "plain")
                .put("content", Wording.of(line));
    }

    private static String code(LineProblem problem, boolean addressed) {
        return switch (problem) {
            case ADDRESS -> addressed ? "invalid" : "missing";
            case QUANTITY -> "quantity_exceeded";
            case PRESCRIPTION -> "approval_required";
            case AGE -> "age_verification_required";
            case IDENTITY -> "intervention_required";
            case LIMIT -> "maximum_exceeded";
            case UNAVAILABLE -> "unsupported";
            case REGION -> "region_restricted";
        };
    }
}

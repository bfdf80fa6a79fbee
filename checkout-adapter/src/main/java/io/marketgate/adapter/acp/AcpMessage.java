package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Obstacle;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Wording;
import io.marketgate.adapter.proxy.WayOut;
import java.util.Map;

/** Why a line is closed (Agentic Checkout, {@code MessageError}). */
final class AcpMessage {
    private static final String REGION = "region_restricted";
    private static final String UNSUPPORTED = "unsupported";
    private static final String ADDRESS = "$.fulfillment_details.address";

    /** What the merchant alone could change says nothing of the place. */
    private static final Map<String, String> MERCHANTS = Map.of(
            "UNKNOWN_SKU", UNSUPPORTED,
            "RULE_ERROR", UNSUPPORTED,
            "SUSPENDED_BY_MERCHANT", UNSUPPORTED,
            "NOT_ELIGIBLE", UNSUPPORTED,
            "LIMIT_EXCEEDED", "maximum_exceeded");

    private AcpMessage() {}

    /**
     * The message of a closed line, named by its place in the session.
     *
     * @param addressed whether the session tells an address
     */
    static ObjectNode of(RuledLine line, AcpVersion version, boolean addressed) {
        WayOut wayOut = WayOut.of(line);
        boolean lost = wayOut.actions().contains("CORRECT_ADDRESS");
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", "error")
                .put("code", lost ? (addressed ? "invalid" : "missing") : code(line, wayOut))
                .put("severity", "high");
        if (version.isTelling()) {
            message.put("resolution", wayOut.who().word());
        }
        return message.put("param", lost ? ADDRESS : "$.line_items[" + line.id() + "]")
                .put("content_type", "plain")
                .put("content", Wording.of(line));
    }

    /** What is to be done counts before why, for an agent acts on the code. */
    private static String code(RuledLine line, WayOut wayOut) {
        if (wayOut.actions().isEmpty()) {
            Obstacle first = line.isRedirected() ? null : line.first();
            return first == null ? REGION : MERCHANTS.getOrDefault(first.code(), REGION);
        }
        if (wayOut.actions().contains("REDUCE_QUANTITY")) {
            return "quantity_exceeded";
        }
        if (wayOut.actions().contains("PRESENT_PRESCRIPTION")) {
            return "approval_required";
        }
        boolean age =
                line.obstacles().stream().anyMatch(obstacle -> obstacle.code().equals("AGE_REQUIRED"));
        return age ? "age_verification_required" : "intervention_required";
    }
}

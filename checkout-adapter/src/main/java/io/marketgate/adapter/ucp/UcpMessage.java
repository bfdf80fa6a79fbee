package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Obstacle;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Wording;
import io.marketgate.adapter.proxy.WayOut;
import java.util.Map;

/** What is said of a line (UCP, {@code message_error.json} and {@code message_warning.json}). */
final class UcpMessage {
    private static final String REGION = "region_restricted";
    private static final String UNAVAILABLE = "item_unavailable";

    /** What the merchant alone could change says nothing of the place. */
    private static final Map<String, String> MERCHANTS = Map.of(
            "UNKNOWN_SKU", UNAVAILABLE,
            "RULE_ERROR", UNAVAILABLE,
            "SUSPENDED_BY_MERCHANT", UNAVAILABLE,
            "NOT_ELIGIBLE", UNAVAILABLE,
            "LIMIT_EXCEEDED", "maximum_exceeded");

    private UcpMessage() {}

    /** Why a line is closed; it is named by its place in the checkout. */
    static ObjectNode closed(RuledLine line) {
        WayOut wayOut = WayOut.of(line);
        boolean lost = wayOut.actions().contains("CORRECT_ADDRESS");
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "error")
                .put("code", lost ? "address_undeliverable" : code(line, wayOut))
                .put("path", lost ? "$.fulfillment" : place(line))
                .put("content_type", "plain")
                .put("content", Wording.of(line))
                .put("severity", wayOut.who().word());
    }

    /** What the buyer must be told of a line that may be sold, so that no agent leaves it out. */
    static ObjectNode term(RuledLine line, String term) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "warning")
                .put("code", "terms_of_sale")
                .put("path", place(line))
                .put("content_type", "plain")
                .put("content", term)
                .put("presentation", "disclosure");
    }

    private static String place(RuledLine line) {
        return "$.line_items[" + line.id() + "]";
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
            return "prescription_required";
        }
        boolean age =
                line.obstacles().stream().anyMatch(obstacle -> obstacle.code().equals("AGE_REQUIRED"));
        return age ? "age_verification_required" : "identity_required";
    }
}

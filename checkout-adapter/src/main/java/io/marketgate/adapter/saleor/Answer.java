package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Ruling.Outcome;
import io.marketgate.adapter.Wording;
import io.marketgate.explanation.Citation;
import io.marketgate.explanation.ExplainedReason;
import io.marketgate.explanation.ExplainedRemedy;
import org.jspecify.annotations.Nullable;

/**
 * Answers to Saleor's synchronous webhooks (by Saleor's JSON schemas of the responses). The app moves no money, so it
 * never reports a transaction as successful: an open ruling means that the payment app may take the payment.
 */
final class Answer {
    /** The length of a transaction's message that Saleor keeps. */
    private static final int LONGEST_MESSAGE = 512;

    private static final int LONGEST_URL = 2083;
    private static final String NOW_PAY = "Nothing stands in the way. Pay with the shop's payment app.";

    private Answer() {}

    /** The answer to a ruling. */
    static ObjectNode of(Event event, Ruling ruling) {
        String message = Wording.of(ruling, LONGEST_MESSAGE);
        if (event.webhook().filtersShipping()) {
            return ruling.outcome() == Outcome.OPEN ? excluding() : excludingAll(event, message);
        }
        if (event.webhook().movesMoney()) {
            return transaction(event, ruling, message);
        }
        return JsonNodeFactory.instance.objectNode().set("data", data(ruling, message));
    }

    /**
     * The answer if nothing can be ruled: it sells nothing. Without an answer Saleor would exclude no shipping method.
     */
    static ObjectNode unruled(Event event, String message) {
        if (event.webhook().filtersShipping()) {
            return excludingAll(event, message);
        }
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("outcome", "UNAVAILABLE")
                .put("message", message);
        return event.webhook().movesMoney()
                ? result(event, "FAILURE", message).set("data", data)
                : JsonNodeFactory.instance.objectNode().set("data", data);
    }

    private static ObjectNode excluding() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("excluded_methods");
        return answer;
    }

    private static ObjectNode excludingAll(Event event, String reason) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode excluded = answer.putArray("excluded_methods");
        event.shippingMethods()
                .forEach(method -> excluded.addObject().put("id", method).put("reason", reason));
        return answer;
    }

    private static ObjectNode transaction(Event event, Ruling ruling, String why) {
        String message = ruling.outcome() == Outcome.OPEN ? NOW_PAY : why;
        boolean shoppers = ruling.outcome() != Outcome.BLOCKED;
        ObjectNode answer = result(event, shoppers ? "ACTION_REQUIRED" : "FAILURE", message);
        String url = ruling.handoverUrl();
        if (shoppers && url != null && url.length() <= LONGEST_URL) {
            answer.put("externalUrl", url);
        }
        return answer.set("data", data(ruling, message));
    }

    private static ObjectNode result(Event event, String end, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("result", event.action() + "_" + end)
                .put("message", message);
    }

    /** Data for the storefront's front end, which has to act on it. */
    private static ObjectNode data(Ruling ruling, String message) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("outcome", ruling.outcome().name())
                .put("message", message)
                .put("redirectUrl", ruling.handoverUrl())
                .put("decision", text(ruling.decision()))
                .put("receipt", ruling.outcome() == Outcome.OPEN ? ruling.receipt() : null);
        ArrayNode lines = data.putArray("lines");
        for (RuledLine line : ruling.closed()) {
            ObjectNode one = lines.addObject()
                    .put("id", line.id())
                    .put("sku", line.sku())
                    .put("verdict", line.verdict().name())
                    .put("message", Wording.of(line));
            ArrayNode reasons = one.putArray("reasons");
            for (ExplainedReason reason : line.reasons()) {
                Citation law = reason.citation();
                reasons.addObject()
                        .put("code", reason.code().name())
                        .put("law", law == null ? null : law.instrument())
                        .put("body", law == null ? null : law.body())
                        .put("decisive", reason.decisive());
            }
            ArrayNode remedies = one.putArray("remedies");
            for (ExplainedRemedy remedy : line.remedies()) {
                remedies.addObject()
                        .put("action", remedy.remedy().action().name())
                        .put("actor", remedy.remedy().actor().name())
                        .put("option", remedy.remedy().option())
                        .put("maxQuantity", RuledLine.maxQuantity(remedy));
            }
        }
        return data;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Completion;
import io.marketgate.adapter.Cure;
import io.marketgate.adapter.Obstacle;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an API Extension answers (commercetools HTTP API reference, "API Extensions"): nothing or an update where it accepts,
 * or one error for each closed line. The platform hands errors to whoever called it, so they hold nothing personal.
 */
final class ExtensionOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExtensionOutput() {}

    /** Of a cart or order that may be stored as it is. */
    static ObjectNode accepted() {
        return JSON.objectNode();
    }

    /** Of an order that may be stored with this change. */
    static ObjectNode accepted(ObjectNode action) {
        ObjectNode output = JSON.objectNode();
        output.putArray("actions").add(action);
        return output;
    }

    /**
     * A refusal for some lines of a ruling.
     *
     * @param locale the language of the messages, or null if the cart has none
     */
    static ObjectNode refused(Ruling ruling, List<RuledLine> lines, @Nullable String locale) {
        ObjectNode output = JSON.objectNode();
        ArrayNode errors = output.putArray("errors");
        for (RuledLine line : lines) {
            errors.add(error(ruling, line, locale));
        }
        return output;
    }

    /** A refusal of an order on its way that does not prove that it went through the gate; read by the shop's staff. */
    static ObjectNode refused(Completion.Why why) {
        ObjectNode output = JSON.objectNode();
        ObjectNode error = output.putArray("errors").addObject();
        error.put("code", "InvalidOperation").put("message", message(why));
        error.putObject("extensionExtraInfo").put("why", why.name());
        return output;
    }

    private static String message(Completion.Why why) {
        return switch (why) {
            case NO_RECEIPT -> "the order has no receipt of the gate, so nothing shows that it may be sold";
            case MALFORMED, UNKNOWN_KEY, SIGNATURE, OTHER_MERCHANT -> "the order's receipt is not one of this gate's";
            case CART_CHANGED ->
                "the order's goods, prices, buyer or place are not those that the gate let through when it was placed";
            case EXPIRED -> "the order was placed after its receipt had expired";
            case GIVEN_LATER -> "the order was placed before its receipt was given, so not by it";
            case NOT_SOLD_HERE -> "the order's receipt says that this storefront was not to sell it";
        };
    }

    /** A refusal of a call that says nothing that can be judged. */
    static ObjectNode invalid(String message) {
        ObjectNode output = JSON.objectNode();
        output.putArray("errors").addObject().put("code", "InvalidInput").put("message", message);
        return output;
    }

    private static ObjectNode error(Ruling ruling, RuledLine line, @Nullable String locale) {
        String message = Wording.of(line);
        ObjectNode error = JSON.objectNode().put("code", "InvalidOperation").put("message", message);
        if (locale != null) {
            error.putObject("localizedMessage").put(locale, message);
        }
        ObjectNode extra = error.putObject("extensionExtraInfo");
        extra.put("decisionId", String.valueOf(ruling.decision()));
        extra.put("lineItemId", line.id()).put("sku", line.sku()).put("verdict", line.verdict());
        String url = line.url() == null ? ruling.handoverUrl() : line.url();
        if (line.isRedirected() && url != null) {
            extra.put("handoffUrl", url);
        }
        ArrayNode reasons = extra.putArray("reasons");
        for (Obstacle obstacle : line.obstacles()) {
            reasons.addObject()
                    .put("code", obstacle.code())
                    .put("rule", obstacle.rule())
                    .put("message", obstacle.message())
                    .put("law", obstacle.law())
                    .put("body", obstacle.body())
                    .put("decisive", obstacle.decisive());
        }
        ArrayNode cures = extra.putArray("remedies");
        for (Cure cure : line.cures()) {
            cures.addObject()
                    .put("action", cure.action())
                    .put("actor", cure.actor())
                    .put("option", cure.option())
                    .put("maxQuantity", cure.maxQuantity());
        }
        return error;
    }
}

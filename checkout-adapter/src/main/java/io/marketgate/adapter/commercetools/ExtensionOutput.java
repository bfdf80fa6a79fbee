package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Cure;
import io.marketgate.adapter.Obstacle;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
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

    /** @param locale the language of the messages, or null if the cart has none */
    static ObjectNode refused(Ruling ruling, @Nullable String locale) {
        ObjectNode output = JSON.objectNode();
        ArrayNode errors = output.putArray("errors");
        for (RuledLine line : ruling.closed()) {
            errors.add(error(ruling, line, locale));
        }
        return output;
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
                    .put("body", obstacle.body());
        }
        ArrayNode cures = extra.putArray("remedies");
        for (Cure cure : line.cures()) {
            cures.addObject()
                    .put("action", cure.action())
                    .put("actor", cure.actor())
                    .put("option", cure.option());
        }
        return error;
    }
}

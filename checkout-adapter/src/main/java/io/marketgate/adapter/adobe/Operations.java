package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import java.util.List;

/**
 * The answer to a webhook (Adobe Commerce, "Webhook responses"): a list of operations. No operation redirects the
 * shopper, so the URL of the other storefront is part of the message, which the shopper sees.
 */
final class Operations {
    /** Limit of our own for one message; the platform documents none. */
    private static final int LONGEST_MESSAGE = 1000;

    private Operations() {}

    /** Allows or stops the placing of an order. */
    static ArrayNode placing(Ruling ruling) {
        return ruling.outcome() == Ruling.Outcome.OPEN ? success() : exception(Wording.of(ruling, LONGEST_MESSAGE));
    }

    /**
     * Keeps all of the offered payment methods or none. Without named methods the answer changes nothing: an exception
     * would fail calls that change the address or the cart, because the platform lists the methods in their answers.
     */
    static ArrayNode paying(Ruling ruling, List<String> methods) {
        if (ruling.outcome() == Ruling.Outcome.OPEN || methods.isEmpty()) {
            return success();
        }
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        for (String method : methods) {
            operations
                    .addObject()
                    .put("op", "add")
                    .put("path", "result")
                    .putObject("value")
                    .put("code", method);
        }
        return operations;
    }

    /** Stops the platform's operation and states why. Works whether or not the hook is required. */
    static ArrayNode exception(String message) {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        operations.addObject().put("op", "exception").put("message", message);
        return operations;
    }

    private static ArrayNode success() {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        operations.addObject().put("op", "success");
        return operations;
    }
}

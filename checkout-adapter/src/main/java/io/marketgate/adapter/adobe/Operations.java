package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import java.util.List;

/**
 * What a webhook answers (Adobe Commerce, "Webhook responses"): a list of operations. There is none that sends a shopper
 * elsewhere, so the way to the other storefront stands in the message, which the shopper sees.
 */
final class Operations {
    /** What a shopper reads in one message; the platform names no limit. */
    private static final int LONGEST_MESSAGE = 1000;

    private Operations() {}

    /** Whether an order may be placed. */
    static ArrayNode placing(Ruling ruling) {
        return ruling.outcome() == Ruling.Outcome.OPEN ? success() : exception(Wording.of(ruling, LONGEST_MESSAGE));
    }

    /**
     * Which of the offered payment methods are left: all or none. Where none is named nothing is done: an exception would
     * fail the call that changes the address or the cart, for the platform lists the methods in its answer.
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

    /** Stops what the platform was about to do, and says why; the platform does so whether or not the hook is required. */
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

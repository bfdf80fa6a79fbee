package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Told;
import org.jspecify.annotations.Nullable;

/** The custom field in which an order keeps its receipt (commercetools HTTP API reference, "Custom Fields"). */
final class ReceiptField {
    static final String NAME = "marketgateReceipt";

    private ReceiptField() {}

    /** The receipt that an order keeps, or null. */
    static @Nullable String of(JsonNode order) {
        return Told.text(order, "/custom/fields/" + NAME);
    }

    /**
     * The update action that writes a receipt onto an order.
     *
     * @param input what the extension is called with for that order
     * @param type key of the type that an order gets which has none; one that has a type, from its cart or its draft, keeps
     *     it, for another would wipe the fields that are there
     */
    static ObjectNode action(JsonNode input, String type, String receipt) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        if (input.at("/resource/obj/custom/type").isObject()) {
            return action.put("action", "setCustomField").put("name", NAME).put("value", receipt);
        }
        action.put("action", "setCustomType");
        action.putObject("type").put("typeId", "type").put("key", type);
        action.putObject("fields").put(NAME, receipt);
        return action;
    }
}

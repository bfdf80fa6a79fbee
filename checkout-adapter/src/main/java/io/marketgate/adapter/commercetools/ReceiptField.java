package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import org.jspecify.annotations.Nullable;

/** The custom field of an order that holds its receipt (commercetools HTTP API reference, "Custom Fields"). */
final class ReceiptField {
    static final String NAME = "marketgateReceipt";

    private ReceiptField() {}

    /** The order's receipt, or null. */
    static @Nullable String of(JsonNode order) {
        return PlatformJson.text(order, "/custom/fields/" + NAME);
    }

    /**
     * The update action that writes a receipt to an order.
     *
     * @param input the input of the extension for that order
     * @param type key of the custom type for an order that has none; an order that already has a type keeps it, because
     *     setting another type would delete its fields
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

package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.problem.ProblemException;

/**
 * The payload of the webhook {@code orders/edited} (Shopify, "Webhooks"): which lines of an order got more units and
 * which fewer, but neither goods nor place.
 *
 * @param number the order's number in the Admin API
 * @param addsGoods whether the order may have got more goods; also if the payload does not say
 */
record OrderEdit(long number, boolean addsGoods) {

    /** @throws ProblemException if the payload names no order */
    static OrderEdit read(JsonNode payload) {
        JsonNode edit = payload.path("order_edit");
        long number = edit.path("order_id").asLong();
        if (number <= 0) {
            throw ProblemException.invalid("/order_edit/order_id", "is needed");
        }
        JsonNode additions = edit.at("/line_items/additions");
        return new OrderEdit(number, !additions.isArray() || !additions.isEmpty());
    }

    /** The order's id in the Admin API. */
    String order() {
        return "gid://shopify/Order/" + number;
    }
}

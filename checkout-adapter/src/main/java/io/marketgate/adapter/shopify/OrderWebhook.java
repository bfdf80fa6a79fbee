package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** What the webhook {@code orders/create} sends (Shopify, "Webhooks"): an order that was placed already. */
final class OrderWebhook {
    private OrderWebhook() {}

    /**
     * The order's id in the Admin API.
     *
     * @throws ProblemException if there is none
     */
    static String id(JsonNode order) {
        long id = order.path("id").asLong();
        if (id <= 0) {
            throw ProblemException.invalid("/id", "is needed");
        }
        return "gid://shopify/Order/" + id;
    }

    /** @throws ProblemException if a line lacks what it is judged by */
    static PlatformCart read(JsonNode order) {
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : order.path("line_items")) {
            lines.add(new PlatformLine(
                    Told.need(line, "/id"),
                    Parts.sku(line),
                    Told.whole(line, "/quantity", 1),
                    Told.amount(line, "/price")));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/line_items", "is needed");
        }
        return new PlatformCart(
                Stage.PLACE_ORDER,
                id(order),
                Told.text(order, "/customer_locale"),
                Told.currency(order, "/currency"),
                Parts.address(order.path("shipping_address"), "/country_code", "/province_code", "/zip"),
                Told.text(order, "/customer/id"),
                lines);
    }
}

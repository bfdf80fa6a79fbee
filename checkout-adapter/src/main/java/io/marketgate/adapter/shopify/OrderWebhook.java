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

    /** How staff call the order, or else its number in the Admin API. */
    static String name(JsonNode order) {
        String name = Told.text(order, "/name");
        return name == null ? Told.need(order, "/id") : name;
    }

    /**
     * The order's goods. A line that was edited out has none, and neither has a tip.
     *
     * @throws ProblemException if there are no lines, or one lacks what it is judged by
     */
    static PlatformCart read(JsonNode order) {
        if (order.path("line_items").isEmpty()) {
            throw ProblemException.invalid("/line_items", "is needed");
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : order.path("line_items")) {
            int quantity = Told.whole(
                    line, Told.text(line, "/current_quantity") == null ? "/quantity" : "/current_quantity", 0);
            if (quantity > 0 && !isTip(line)) {
                lines.add(new PlatformLine(Told.need(line, "/id"), names(line), quantity, Told.amount(line, "/price")));
            }
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

    /** Staff may sell an item that is no variant of the shop's: goods that the merchant has not entered. */
    private static List<String> names(JsonNode line) {
        return isCustom(line) ? List.of("custom-item:" + Told.need(line, "/id")) : Parts.names(line);
    }

    /** What is neither a variant of the shop's nor shipped is money alone. */
    private static boolean isTip(JsonNode line) {
        boolean shipped = line.path("requires_shipping").asBoolean(true);
        return isCustom(line) && (!shipped || Told.text(line, "/tip_payment_gateway") != null);
    }

    private static boolean isCustom(JsonNode line) {
        return Told.texts(line, "/sku", "/variant_id", "/product_id").isEmpty();
    }
}

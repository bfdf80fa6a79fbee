package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** The payload of the webhook {@code orders/create} (Shopify, "Webhooks"): an order that is already placed. */
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

    /** The order's name for staff, or else its number in the Admin API. */
    static String name(JsonNode order) {
        String name = PlatformJson.text(order, "/name");
        return name == null ? PlatformJson.required(order, "/id") : name;
    }

    /**
     * The order's goods. Tips and lines that were removed in an edit hold none.
     *
     * @throws ProblemException if there are no lines, or one lacks a member that a decision needs
     */
    static PlatformCart read(JsonNode order) {
        if (order.path("line_items").isEmpty()) {
            throw ProblemException.invalid("/line_items", "is needed");
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : order.path("line_items")) {
            int quantity = PlatformJson.integer(
                    line, PlatformJson.text(line, "/current_quantity") == null ? "/quantity" : "/current_quantity", 0);
            if (quantity > 0 && !isTip(line)) {
                lines.add(new PlatformLine(
                        PlatformJson.required(line, "/id"),
                        names(line),
                        quantity,
                        PlatformJson.amount(line, "/price")));
            }
        }
        return new PlatformCart(
                Stage.PLACE_ORDER,
                id(order),
                PlatformJson.text(order, "/customer_locale"),
                PlatformJson.currency(order, "/currency"),
                Parts.address(order.path("shipping_address"), "/country_code", "/province_code", "/zip"),
                PlatformJson.text(order, "/customer/id"),
                lines);
    }

    /** A custom item by staff has no variant and no SKU, so it counts as goods that the merchant has not entered. */
    private static List<String> names(JsonNode line) {
        return isCustom(line) ? List.of("custom-item:" + PlatformJson.required(line, "/id")) : Parts.names(line);
    }

    /** An item that has no variant and is not shipped is only an amount of money. */
    private static boolean isTip(JsonNode line) {
        boolean shipped = line.path("requires_shipping").asBoolean(true);
        return isCustom(line) && (!shipped || PlatformJson.text(line, "/tip_payment_gateway") != null);
    }

    private static boolean isCustom(JsonNode line) {
        return PlatformJson.texts(line, "/sku", "/variant_id", "/product_id").isEmpty();
    }
}

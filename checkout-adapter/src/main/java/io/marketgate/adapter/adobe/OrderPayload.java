package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the hooks {@code order_management.place} and {@code sales_order_place_before} (Adobe Commerce, webhook
 * use cases, "Order placement validation"): the order, at the top level or in the observer's data. The merchant chooses
 * the members that are sent, so a required member that is missing is an error and never permits a sale.
 */
final class OrderPayload {
    private static final String CONFIGURABLE = "configurable";

    private OrderPayload() {}

    /** @throws ProblemException if there is no order, or it lacks items, a currency or prices */
    static PlatformCart read(JsonNode payload) {
        JsonNode order = payload.path("data").path("order").isObject()
                ? payload.path("data").path("order")
                : payload.path("order");
        JsonNode items = order.path("items");
        if (items.isEmpty()) {
            throw ProblemException.invalid("/order/items", "is needed");
        }
        boolean base = PlatformJson.text(order, "/base_currency_code") != null;
        String currency = base ? "/base_currency_code" : "/order_currency_code";
        PlatformJson.required(order, currency);
        return new PlatformCart(
                stage(order),
                PlatformJson.text(order, "/increment_id"),
                null,
                PlatformJson.currency(order, currency),
                shipTo(order.path("addresses")),
                PlatformJson.text(order, "/customer_id"),
                lines(items, base ? "/base_price" : "/price"));
    }

    /** Staff edit an order by placing another in its stead, which names the one before. */
    private static Stage stage(JsonNode order) {
        return PlatformJson.texts(order, "/relation_parent_real_id", "/relation_parent_id")
                        .isEmpty()
                ? Stage.PLACE_ORDER
                : Stage.EDIT;
    }

    private static List<PlatformLine> lines(JsonNode items, String price) {
        Set<String> configurable = new HashSet<>();
        for (JsonNode item : items) {
            if (CONFIGURABLE.equals(PlatformJson.text(item, "/product_type"))) {
                configurable.add(PlatformJson.required(item, "/sku"));
            }
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode item : items) {
            if (!isCountedAlready(item, configurable)) {
                PlatformJson.required(item, price);
                lines.add(new PlatformLine(
                        Integer.toString(lines.size()),
                        names(item),
                        PlatformJson.units(item, "/qty_ordered"),
                        PlatformJson.amount(item, price)));
            }
        }
        return lines;
    }

    private static List<String> names(JsonNode item) {
        PlatformJson.required(item, "/sku");
        return PlatformJson.texts(item, "/sku", "/product_id");
    }

    /**
     * Whether this is the variant of a configurable product in the same order. Both items carry the same SKU, so the
     * goods count once.
     */
    private static boolean isCountedAlready(JsonNode item, Set<String> configurable) {
        String sku = PlatformJson.required(item, "/sku");
        return CONFIGURABLE.equals(PlatformJson.text(item, "/parent_item/product_type"))
                && sku.equals(PlatformJson.text(item, "/parent_item/sku"))
                && configurable.contains(sku);
    }

    /** The single shipping address. */
    private static @Nullable Address shipTo(JsonNode addresses) {
        Places places = new Places();
        for (JsonNode address : addresses) {
            if ("shipping".equals(PlatformJson.text(address, "/address_type"))) {
                places.add(Addresses.read(address));
            }
        }
        return places.only();
    }
}

package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the hooks {@code order_management.place} and {@code sales_order_place_before} are called with (Adobe Commerce, webhook
 * use cases, "Order placement validation"): the order, at the top or among the observer's data. A merchant chooses the
 * members that are sent, so one that is needed and was not chosen is an error and never a yes.
 */
final class OrderPayload {
    private static final String CONFIGURABLE = "configurable";

    private OrderPayload() {}

    /** @throws ProblemException if there is no order, or it holds no goods, no currency or no prices */
    static PlatformCart read(JsonNode payload) {
        JsonNode order = payload.path("data").path("order").isObject()
                ? payload.path("data").path("order")
                : payload.path("order");
        JsonNode items = order.path("items");
        if (items.isEmpty()) {
            throw ProblemException.invalid("/order/items", "is needed");
        }
        boolean base = Told.text(order, "/base_currency_code") != null;
        String currency = base ? "/base_currency_code" : "/order_currency_code";
        Told.need(order, currency);
        return new PlatformCart(
                Stage.PLACE_ORDER,
                Told.text(order, "/increment_id"),
                null,
                Told.currency(order, currency),
                shipTo(order.path("addresses")),
                Told.text(order, "/customer_id"),
                lines(items, base ? "/base_price" : "/price"));
    }

    private static List<PlatformLine> lines(JsonNode items, String price) {
        Set<String> configurable = new HashSet<>();
        for (JsonNode item : items) {
            if (CONFIGURABLE.equals(Told.text(item, "/product_type"))) {
                configurable.add(Told.need(item, "/sku"));
            }
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode item : items) {
            if (!isToldAlready(item, configurable)) {
                Told.need(item, price);
                lines.add(new PlatformLine(
                        Integer.toString(lines.size()),
                        names(item),
                        Told.units(item, "/qty_ordered"),
                        Told.amount(item, price)));
            }
        }
        return lines;
    }

    private static List<String> names(JsonNode item) {
        Told.need(item, "/sku");
        return Told.texts(item, "/sku", "/product_id");
    }

    /** The variant below a configurable product that bears the variant's SKU and the price: the same goods, told twice. */
    private static boolean isToldAlready(JsonNode item, Set<String> configurable) {
        String sku = Told.need(item, "/sku");
        return CONFIGURABLE.equals(Told.text(item, "/parent_item/product_type"))
                && sku.equals(Told.text(item, "/parent_item/sku"))
                && configurable.contains(sku);
    }

    /** The one address it is shipped to. */
    private static @Nullable Address shipTo(JsonNode addresses) {
        Places places = new Places();
        for (JsonNode address : addresses) {
            if ("shipping".equals(Told.text(address, "/address_type"))) {
                places.add(Addresses.read(address));
            }
        }
        return places.only();
    }
}

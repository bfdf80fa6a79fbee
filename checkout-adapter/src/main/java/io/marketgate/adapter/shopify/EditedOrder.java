package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order after an edit, as the Admin API has it (GraphQL, {@code Order}). */
final class EditedOrder {
    private static final String CUSTOMER = "gid://shopify/Customer/";
    private static final String VARIANT = "/variant/id";

    private EditedOrder() {}

    /**
     * The order's goods. Lines that were edited out hold none, and what has no variant and is not shipped is an amount
     * of money.
     *
     * @param id the order's id in the Admin API
     * @throws ProblemException if there are more lines than were read, or one lacks a member that a decision needs
     */
    static PlatformCart read(String id, JsonNode order) {
        if (order.at("/lineItems/pageInfo/hasNextPage").asBoolean(true)) {
            throw ProblemException.invalid("/lineItems", "are too many");
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : order.at("/lineItems/nodes")) {
            int quantity = PlatformJson.integer(line, "/currentQuantity", 0);
            if (quantity > 0 && !isMoney(line)) {
                lines.add(new PlatformLine(
                        PlatformJson.required(line, "/id"),
                        names(line),
                        quantity,
                        PlatformJson.amount(line, "/originalUnitPriceSet/shopMoney/amount")));
            }
        }
        return new PlatformCart(
                Stage.EDIT,
                id,
                PlatformJson.text(order, "/customerLocale"),
                PlatformJson.currency(order, "/currencyCode"),
                Parts.address(order.path("shippingAddress"), "/countryCodeV2", "/provinceCode", "/zip"),
                customer(order),
                lines);
    }

    /** A custom item by staff has no variant and no SKU, so it counts as goods that the merchant has not entered. */
    private static List<String> names(JsonNode line) {
        return isCustom(line)
                ? List.of("custom-item:" + PlatformJson.required(line, "/id"))
                : Parts.names(line, VARIANT);
    }

    private static boolean isMoney(JsonNode line) {
        return isCustom(line) && !line.path("requiresShipping").asBoolean(true);
    }

    private static boolean isCustom(JsonNode line) {
        return PlatformJson.texts(line, "/sku", VARIANT, "/product/id").isEmpty();
    }

    /** The customer's number, by which the webhooks name a buyer. */
    private static @Nullable String customer(JsonNode order) {
        String id = PlatformJson.text(order, "/customer/id");
        return id != null && id.startsWith(CUSTOMER) ? id.substring(CUSTOMER.length()) : id;
    }
}

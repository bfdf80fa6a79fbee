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
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the hook {@code payment_method_filter.get_list} (Adobe Commerce, checkout starter kit, "Filter out
 * payment method"): the cart, and in newer releases the available payment methods.
 */
final class PaymentPayload {
    private PaymentPayload() {}

    /** @throws ProblemException if there is no cart, or it lacks its list of items, or a line its SKU */
    static PlatformCart read(JsonNode input) {
        JsonNode cart = input.at("/payload/cart");
        if (!cart.isObject()) {
            throw ProblemException.invalid("/payload/cart", "is needed");
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode item : PlatformJson.list(cart, "/items")) {
            if (PlatformJson.text(item, "/sku") == null) {
                PlatformJson.required(item, "/product/sku");
            }
            lines.add(new PlatformLine(
                    Integer.toString(lines.size()),
                    PlatformJson.texts(item, "/sku", "/product/sku", "/product_id"),
                    PlatformJson.units(item, "/qty"),
                    PlatformJson.amount(item, "/base_price")));
        }
        String id = PlatformJson.text(cart, "/entity_id");
        return new PlatformCart(
                Stage.PAYMENT,
                id == null ? PlatformJson.text(cart, "/id") : id,
                null,
                currency(cart),
                shipTo(cart),
                PlatformJson.text(cart, "/customer_id"),
                lines);
    }

    private static @Nullable Currency currency(JsonNode cart) {
        Currency nested = PlatformJson.currency(cart, "/currency/base_currency_code");
        return nested == null ? PlatformJson.currency(cart, "/base_currency_code") : nested;
    }

    /** Codes of the available payment methods; empty if the payload names none. */
    static List<String> methods(JsonNode input) {
        return StreamSupport.stream(
                        input.at("/payload/available_payment_methods").spliterator(), false)
                .map(method -> method.isTextual() ? method.textValue() : PlatformJson.text(method, "/code"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Null if the payload has only a billing address; the order is judged with its address when it is placed. */
    private static @Nullable Address shipTo(JsonNode cart) {
        Places places = new Places();
        add(places, cart.path("shipping_address"));
        for (JsonNode assignment : cart.at("/extension_attributes/shipping_assignments")) {
            add(places, assignment.at("/shipping/address"));
        }
        return places.only();
    }

    private static void add(Places places, JsonNode address) {
        if (PlatformJson.text(address, "/country_id") != null) {
            places.add(Addresses.read(address));
        }
    }
}

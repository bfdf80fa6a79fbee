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
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the hook {@code payment_method_filter.get_list} is called with (Adobe Commerce, checkout starter kit, "Filter out
 * payment method"): the cart, and in newer releases the methods that would be offered.
 */
final class PaymentPayload {
    private PaymentPayload() {}

    /** @throws ProblemException if there is no cart, or a line of it does not say what it is */
    static PlatformCart read(JsonNode input) {
        JsonNode cart = input.at("/payload/cart");
        if (!cart.isObject()) {
            throw ProblemException.invalid("/payload/cart", "is needed");
        }
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode item : cart.path("items")) {
            if (Told.text(item, "/sku") == null) {
                Told.need(item, "/product/sku");
            }
            lines.add(new PlatformLine(
                    Integer.toString(lines.size()),
                    Told.texts(item, "/sku", "/product/sku", "/product_id"),
                    Told.units(item, "/qty"),
                    Told.amount(item, "/base_price")));
        }
        String id = Told.text(cart, "/entity_id");
        return new PlatformCart(
                Stage.PAYMENT,
                id == null ? Told.text(cart, "/id") : id,
                null,
                currency(cart),
                shipTo(cart),
                Told.text(cart, "/customer_id"),
                lines);
    }

    private static @Nullable Currency currency(JsonNode cart) {
        Currency nested = Told.currency(cart, "/currency/base_currency_code");
        return nested == null ? Told.currency(cart, "/base_currency_code") : nested;
    }

    /** Codes of the methods that would be offered; empty where the payload names none. */
    static List<String> methods(JsonNode input) {
        return StreamSupport.stream(
                        input.at("/payload/available_payment_methods").spliterator(), false)
                .map(method -> method.isTextual() ? method.textValue() : Told.text(method, "/code"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Null where the payload names only a billing address: what is not known yet is judged when the order is placed. */
    private static @Nullable Address shipTo(JsonNode cart) {
        Places places = new Places();
        add(places, cart.path("shipping_address"));
        for (JsonNode assignment : cart.at("/extension_attributes/shipping_assignments")) {
            add(places, assignment.at("/shipping/address"));
        }
        return places.only();
    }

    private static void add(Places places, JsonNode address) {
        if (Told.text(address, "/country_id") != null) {
            places.add(Addresses.read(address));
        }
    }
}

package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of an API Extension (commercetools HTTP API reference, "API Extensions", {@code ExtensionInput}): a cart or
 * order before it is stored.
 */
final class ExtensionInput {
    /** The platform's limit for high-precision money. */
    private static final int MOST_FRACTION_DIGITS = 20;

    private ExtensionInput() {}

    /**
     * The cart to judge.
     *
     * @return null for an order that already exists, whose update may be an {@link OrderEdit} or an
     *     {@link OrderOnItsWay}
     * @throws ProblemException if the input is neither a cart nor an order, or lacks a required member
     */
    static @Nullable PlatformCart read(JsonNode input) {
        String type = PlatformJson.required(input, "/resource/typeId");
        boolean order = type.equals("order");
        if (!order && !type.equals("cart")) {
            throw ProblemException.invalid("/resource/typeId", "`cart` or `order` is expected");
        }
        if (order && !PlatformJson.required(input, "/action").equals("Create")) {
            return null;
        }
        JsonNode resource = resource(input);
        return cart(resource, order ? placing(resource) : Stage.CART);
    }

    /** The order of a recurring order has the origin of its cart. */
    private static Stage placing(JsonNode order) {
        return "RecurringOrder".equals(PlatformJson.text(order, "/origin")) ? Stage.RENEWAL : Stage.PLACE_ORDER;
    }

    /**
     * The cart before the change.
     *
     * @return null if the platform does not send it
     * @throws ProblemException if it lacks a required member
     */
    static @Nullable PlatformCart before(JsonNode input) {
        JsonNode old = input.at("/oldResource/obj");
        return old.isObject() ? cart(old, Stage.CART) : null;
    }

    /** Whether the call changes an existing cart. */
    static boolean changesCart(JsonNode input) {
        return "cart".equals(PlatformJson.text(input, "/resource/typeId"))
                && !"Create".equals(PlatformJson.text(input, "/action"));
    }

    /**
     * The cart or order itself.
     *
     * @throws ProblemException if there is none
     */
    static JsonNode resource(JsonNode input) {
        JsonNode resource = input.at("/resource/obj");
        if (!resource.isObject()) {
            throw ProblemException.invalid("/resource/obj", "is needed");
        }
        return resource;
    }

    /**
     * Reads a cart, or an order as a cart.
     *
     * @throws ProblemException if it lacks a required member
     */
    static PlatformCart cart(JsonNode cart, Stage stage) {
        return new PlatformCart(
                stage,
                PlatformJson.text(cart, "/id"),
                PlatformJson.text(cart, "/locale"),
                PlatformJson.currency(cart, "/totalPrice/currencyCode"),
                shipTo(cart),
                PlatformJson.text(cart, "/customerId"),
                lines(cart));
    }

    private static List<PlatformLine> lines(JsonNode cart) {
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : PlatformJson.list(cart, "/lineItems")) {
            lines.add(line(line, "/price/value", "/variant/sku", "/variant/key", "/productId"));
        }
        // The platform's own samples leave it out if there are none.
        if (cart.has("customLineItems")) {
            for (JsonNode line : PlatformJson.list(cart, "/customLineItems")) {
                lines.add(line(line, "/money", "/slug", "/key"));
            }
        }
        return lines;
    }

    /** @param names pointers to the names of the goods; the first name present comes first */
    private static PlatformLine line(JsonNode line, String price, String... names) {
        List<String> present = PlatformJson.texts(line, names);
        if (present.isEmpty()) {
            throw ProblemException.invalid("/resource/obj/lineItems", "a line must name its goods");
        }
        return new PlatformLine(
                PlatformJson.required(line, "/id"),
                present,
                PlatformJson.integer(line, "/quantity", 1),
                money(line.at(price)));
    }

    /**
     * An amount in major units. {@code preciseAmount} is preferred, because {@code centAmount} is rounded if the amount
     * has more digits than the currency. Without {@code fractionDigits} the amount counts as whole units, the safe side
     * for value limits. A negative amount is a discount by the merchant and reduces no limit, so it counts as zero.
     */
    private static @Nullable BigDecimal money(JsonNode money) {
        BigDecimal amount = PlatformJson.decimal(money, money.has("preciseAmount") ? "/preciseAmount" : "/centAmount");
        if (amount == null) {
            return null;
        }
        int digits = money.has("fractionDigits") ? PlatformJson.integer(money, "/fractionDigits", 0) : 0;
        if (digits > MOST_FRACTION_DIGITS) {
            throw ProblemException.invalid("/fractionDigits", "at most " + MOST_FRACTION_DIGITS + " are expected");
        }
        return amount.movePointLeft(digits).max(BigDecimal.ZERO);
    }

    /** The destination of the cart, including lines with an address of their own. */
    private static @Nullable Address shipTo(JsonNode cart) {
        Places places = new Places();
        add(places, cart.path("shippingAddress"));
        cart.path("itemShippingAddresses").forEach(address -> add(places, address));
        cart.path("shipping").forEach(shipping -> add(places, shipping.path("shippingAddress")));
        String country = PlatformJson.text(cart, "/country");
        return places.isEmpty() && country != null ? new Address(country, null, null, null, List.of()) : places.only();
    }

    private static void add(Places places, JsonNode address) {
        if (!address.isObject()) {
            return;
        }
        String state = PlatformJson.text(address, "/state");
        places.add(new Address(
                PlatformJson.text(address, "/country"),
                state == null ? PlatformJson.text(address, "/region") : state,
                PlatformJson.text(address, "/city"),
                PlatformJson.text(address, "/postalCode"),
                PlatformJson.texts(
                        address,
                        "/streetName",
                        "/streetNumber",
                        "/additionalStreetInfo",
                        "/pOBox",
                        "/additionalAddressInfo")));
    }
}

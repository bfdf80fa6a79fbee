package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an API Extension is called with (commercetools HTTP API reference, "API Extensions", {@code ExtensionInput}): a cart
 * or order as it would be stored, before it is.
 */
final class ExtensionInput {
    /** The platform's own limit of high-precision money. */
    private static final int MOST_FRACTION_DIGITS = 20;

    private ExtensionInput() {}

    /**
     * The cart that is to be judged.
     *
     * @return null for an order that stands already: what happens to it afterwards is no sale, and at most an
     *     {@link OrderOnItsWay}
     * @throws ProblemException if it is neither cart nor order, or lacks what every cart has
     */
    static @Nullable PlatformCart read(JsonNode input) {
        String type = Told.need(input, "/resource/typeId");
        boolean order = type.equals("order");
        if (!order && !type.equals("cart")) {
            throw ProblemException.invalid("/resource/typeId", "`cart` or `order` is expected");
        }
        if (order && !Told.need(input, "/action").equals("Create")) {
            return null;
        }
        return cart(resource(input), order ? Stage.PLACE_ORDER : Stage.CART);
    }

    /**
     * The cart as it was before the change.
     *
     * @return null where the platform does not tell it
     * @throws ProblemException if it lacks what every cart has
     */
    static @Nullable PlatformCart before(JsonNode input) {
        JsonNode old = input.at("/oldResource/obj");
        return old.isObject() ? cart(old, Stage.CART) : null;
    }

    /** Whether a cart is changed that was there before. */
    static boolean changesCart(JsonNode input) {
        return "cart".equals(Told.text(input, "/resource/typeId")) && !"Create".equals(Told.text(input, "/action"));
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
     * A cart, or an order as a cart.
     *
     * @throws ProblemException if it lacks what every cart has
     */
    static PlatformCart cart(JsonNode cart, Stage stage) {
        return new PlatformCart(
                stage,
                Told.text(cart, "/id"),
                Told.text(cart, "/locale"),
                Told.currency(cart, "/totalPrice/currencyCode"),
                shipTo(cart),
                Told.text(cart, "/customerId"),
                lines(cart));
    }

    private static List<PlatformLine> lines(JsonNode cart) {
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : cart.path("lineItems")) {
            lines.add(line(line, "/price/value", "/variant/sku", "/variant/key", "/productId"));
        }
        for (JsonNode line : cart.path("customLineItems")) {
            lines.add(line(line, "/money", "/slug", "/key"));
        }
        return lines;
    }

    /** @param names where a line tells what it is, the first that is there counting first */
    private static PlatformLine line(JsonNode line, String price, String... names) {
        List<String> told = Told.texts(line, names);
        if (told.isEmpty()) {
            throw ProblemException.invalid("/resource/obj/lineItems", "a line says what it is");
        }
        return new PlatformLine(Told.need(line, "/id"), told, Told.whole(line, "/quantity", 1), money(line.at(price)));
    }

    /**
     * An amount in major units. Where it has more digits than the currency, {@code centAmount} is rounded and the digits are
     * those of {@code preciseAmount}; where it says of no digits, it is taken for whole units, the safe side of limits. A
     * negative amount is a discount by the shop's own hand, and takes nothing off a limit.
     */
    private static @Nullable BigDecimal money(JsonNode money) {
        BigDecimal amount = Told.decimal(money, money.has("preciseAmount") ? "/preciseAmount" : "/centAmount");
        if (amount == null) {
            return null;
        }
        int digits = money.has("fractionDigits") ? Told.whole(money, "/fractionDigits", 0) : 0;
        if (digits > MOST_FRACTION_DIGITS) {
            throw ProblemException.invalid("/fractionDigits", "at most " + MOST_FRACTION_DIGITS + " are expected");
        }
        return amount.movePointLeft(digits).max(BigDecimal.ZERO);
    }

    /** Where it goes, and each of its lines that go to an address of their own. */
    private static @Nullable Address shipTo(JsonNode cart) {
        Places places = new Places();
        add(places, cart.path("shippingAddress"));
        cart.path("itemShippingAddresses").forEach(address -> add(places, address));
        cart.path("shipping").forEach(shipping -> add(places, shipping.path("shippingAddress")));
        String country = Told.text(cart, "/country");
        return places.isSilent() && country != null ? new Address(country, null, null, null, List.of()) : places.only();
    }

    private static void add(Places places, JsonNode address) {
        if (!address.isObject()) {
            return;
        }
        String state = Told.text(address, "/state");
        places.add(new Address(
                Told.text(address, "/country"),
                state == null ? Told.text(address, "/region") : state,
                Told.text(address, "/city"),
                Told.text(address, "/postalCode"),
                Told.texts(
                        address,
                        "/streetName",
                        "/streetNumber",
                        "/additionalStreetInfo",
                        "/pOBox",
                        "/additionalAddressInfo")));
    }
}

package io.marketgate.adapter.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A rate request to a shipping provider (BigCommerce Shipping Provider API, {@code RateRequestPayload}). */
final class RateRequest {
    private RateRequest() {}

    /**
     * Reads the cart to be shipped. The platform asks no later question, so the cart is judged as if the order were
     * placed: unknown facts close it.
     *
     * @throws ProblemException if it lacks a member that every rate request has
     */
    static PlatformCart read(JsonNode request) {
        JsonNode base = request.path("base_options");
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode item : base.path("items")) {
            lines.add(line(item, lines.size()));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/base_options/items", "is needed");
        }
        return new PlatformCart(
                Stage.PLACE_ORDER,
                null,
                null,
                PlatformJson.currency(base, "/items/0/declared_value/currency"),
                destination(base.path("destination")),
                PlatformJson.text(base, "/customer/customer_id"),
                lines);
    }

    private static PlatformLine line(JsonNode item, int place) {
        List<String> names = PlatformJson.texts(item, "/sku", "/variant_id", "/product_id");
        if (names.isEmpty()) {
            throw ProblemException.invalid("/base_options/items/" + place + "/sku", "is needed");
        }
        return new PlatformLine(
                Integer.toString(place),
                names,
                PlatformJson.units(item, "/quantity"),
                PlatformJson.amount(item, "/declared_value/amount"));
    }

    private static Address destination(JsonNode destination) {
        return new Address(
                PlatformJson.required(destination, "/country_iso2"),
                PlatformJson.text(destination, "/state_iso2"),
                PlatformJson.text(destination, "/city"),
                PlatformJson.text(destination, "/zip"),
                Stream.of("/street_1", "/street_2")
                        .map(line -> PlatformJson.text(destination, line))
                        .filter(line -> line != null)
                        .toList());
    }
}

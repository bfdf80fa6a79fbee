package io.marketgate.adapter.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What BigCommerce asks a shipping provider (its Shipping Provider API, {@code RateRequestPayload}). */
final class RateRequest {
    private RateRequest() {}

    /**
     * The cart that is to be shipped. The platform asks nobody after this, so it is judged as if the order were placed: what
     * is not known now closes.
     *
     * @throws ProblemException if it lacks what every rate request has
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
                Told.currency(base, "/items/0/declared_value/currency"),
                destination(base.path("destination")),
                Told.text(base, "/customer/customer_id"),
                lines);
    }

    private static PlatformLine line(JsonNode item, int place) {
        List<String> names = Told.texts(item, "/sku", "/variant_id", "/product_id");
        if (names.isEmpty()) {
            throw ProblemException.invalid("/base_options/items/" + place + "/sku", "is needed");
        }
        return new PlatformLine(
                Integer.toString(place),
                names,
                Told.units(item, "/quantity"),
                Told.amount(item, "/declared_value/amount"));
    }

    private static Address destination(JsonNode destination) {
        return new Address(
                Told.need(destination, "/country_iso2"),
                Told.text(destination, "/state_iso2"),
                Told.text(destination, "/city"),
                Told.text(destination, "/zip"),
                Stream.of("/street_1", "/street_2")
                        .map(line -> Told.text(destination, line))
                        .filter(line -> line != null)
                        .toList());
    }
}

package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.identity.address.Address;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The destination of a checkout's goods (UCP, {@code shopping/fulfillment.json}). */
final class UcpDestination {
    private static final String SHIPPING = "shipping";
    private static final String PICKUP = "pickup";

    private UcpDestination() {}

    /**
     * The single destination; without a country if there are several or some lines have none; null if the checkout and
     * the request name none.
     *
     * @param asked the agent's request, which is used if the checkout names no destination
     */
    static @Nullable Address of(JsonNode session, JsonNode asked) {
        Places stated = places(session, session);
        return (stated.isEmpty() ? places(asked, session) : stated).only();
    }

    private static Places places(JsonNode source, JsonNode session) {
        Places places = new Places();
        Set<String> placed = new HashSet<>();
        boolean all = false;
        for (JsonNode method : source.at("/fulfillment/methods")) {
            JsonNode lines = method.path("line_item_ids");
            all |= !lines.isArray();
            lines.forEach(line -> placed.add(line.asText()));
            if (!lines.isArray() || !lines.isEmpty()) {
                addDestination(places, method);
            }
        }
        for (JsonNode line : session.path("line_items")) {
            if (!all && !placed.contains(PlatformJson.text(line, "/id"))) {
                places.addUnknown();
            }
        }
        return places;
    }

    /** The selected destination counts; without a selection, the only one. */
    private static void addDestination(Places places, JsonNode method) {
        JsonNode destinations = method.path("destinations");
        String selected = PlatformJson.text(method, "/selected_destination_id");
        boolean found = false;
        for (JsonNode destination : destinations) {
            if (selected == null ? destinations.size() == 1 : selected.equals(PlatformJson.text(destination, "/id"))) {
                found = true;
                addPlace(places, destination, PlatformJson.text(method, "/type"));
            }
        }
        if (!found) {
            places.addUnknown();
        }
    }

    /**
     * A shipping destination has its address as its own members, a pickup location has it nested. If both are present,
     * they must agree.
     */
    private static void addPlace(Places places, JsonNode destination, @Nullable String method) {
        JsonNode within = destination.path("address");
        boolean flat = PlatformJson.text(destination, "/address_country") != null;
        boolean nested = within.isObject();
        if (flat) {
            places.add(address(destination));
        }
        if (nested) {
            places.add(address(within));
        }
        if ((SHIPPING.equals(method) && !flat) || (PICKUP.equals(method) && !nested) || !(flat || nested)) {
            places.addUnknown();
        }
    }

    private static Address address(JsonNode source) {
        return new Address(
                PlatformJson.text(source, "/address_country"),
                PlatformJson.text(source, "/address_region"),
                PlatformJson.text(source, "/address_locality"),
                PlatformJson.text(source, "/postal_code"),
                Stream.of("/street_address", "/extended_address")
                        .map(line -> PlatformJson.text(source, line))
                        .filter(line -> line != null)
                        .toList());
    }
}

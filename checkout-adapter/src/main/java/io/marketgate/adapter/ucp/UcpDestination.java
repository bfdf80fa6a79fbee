package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a checkout's goods go (UCP, {@code shopping/fulfillment.json}). */
final class UcpDestination {
    private static final String SHIPPING = "shipping";
    private static final String PICKUP = "pickup";

    private UcpDestination() {}

    /**
     * The one place, without a country where there are several or not every line has one; null where none is told.
     *
     * @param asked the agent's request, which counts where the checkout tells no place
     */
    static @Nullable Address of(JsonNode session, JsonNode asked) {
        Places told = places(session, session);
        return (told.isSilent() ? places(asked, session) : told).only();
    }

    private static Places places(JsonNode told, JsonNode session) {
        Places places = new Places();
        Set<String> placed = new HashSet<>();
        boolean all = false;
        for (JsonNode method : told.at("/fulfillment/methods")) {
            JsonNode lines = method.path("line_item_ids");
            all |= !lines.isArray();
            lines.forEach(line -> placed.add(line.asText()));
            if (!lines.isArray() || !lines.isEmpty()) {
                addDestination(places, method);
            }
        }
        for (JsonNode line : session.path("line_items")) {
            if (!all && !placed.contains(Told.text(line, "/id"))) {
                places.addUnknown();
            }
        }
        return places;
    }

    /** A destination counts that is selected, or the only one where none is. */
    private static void addDestination(Places places, JsonNode method) {
        JsonNode destinations = method.path("destinations");
        String selected = Told.text(method, "/selected_destination_id");
        boolean found = false;
        for (JsonNode destination : destinations) {
            if (selected == null ? destinations.size() == 1 : selected.equals(Told.text(destination, "/id"))) {
                found = true;
                addPlace(places, destination, Told.text(method, "/type"));
            }
        }
        if (!found) {
            places.addUnknown();
        }
    }

    /**
     * An address that goods are shipped to is the destination itself, and a place where they are picked up has its address
     * within. Where the other one is told too it has to be the same.
     */
    private static void addPlace(Places places, JsonNode destination, @Nullable String method) {
        JsonNode within = destination.path("address");
        boolean flat = Told.text(destination, "/address_country") != null;
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

    private static Address address(JsonNode told) {
        return new Address(
                Told.text(told, "/address_country"),
                Told.text(told, "/address_region"),
                Told.text(told, "/address_locality"),
                Told.text(told, "/postal_code"),
                Stream.of("/street_address", "/extended_address")
                        .map(line -> Told.text(told, line))
                        .filter(line -> line != null)
                        .toList());
    }
}

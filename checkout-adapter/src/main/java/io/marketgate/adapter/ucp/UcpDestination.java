package io.marketgate.adapter.ucp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a checkout's goods go (UCP, {@code shopping/fulfillment.json}). */
final class UcpDestination {
    private UcpDestination() {}

    /**
     * The one place, or null where there is none or there are several: a decision is for one place, and what is counted in
     * an order would be counted apart.
     *
     * @param asked the agent's request, which counts where the checkout says nothing
     */
    static @Nullable Address of(JsonNode session, JsonNode asked) {
        Set<Address> told = places(session);
        Set<Address> places = told.isEmpty() ? places(asked) : told;
        return places.size() == 1 ? places.iterator().next() : null;
    }

    private static Set<Address> places(JsonNode told) {
        Set<Address> places = new LinkedHashSet<>();
        for (JsonNode method : told.at("/fulfillment/methods")) {
            JsonNode destinations = method.path("destinations");
            String selected = Told.text(method, "/selected_destination_id");
            for (JsonNode destination : destinations) {
                boolean counts =
                        selected == null ? destinations.size() == 1 : selected.equals(Told.text(destination, "/id"));
                if (counts && destination.isObject()) {
                    // A place where goods are picked up has its address within.
                    JsonNode within = destination.path("address");
                    places.add(address(within.isObject() ? within : destination));
                }
            }
        }
        return places;
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

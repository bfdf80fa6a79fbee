package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a session's goods go. */
final class AcpDestination {
    private AcpDestination() {}

    /**
     * The one place, or null where there is none or there are several: a decision is for one place, and what is counted in
     * an order would be counted apart.
     *
     * @param asked the agent's request, which counts where the session says nothing
     */
    static @Nullable Address of(JsonNode session, JsonNode asked) {
        Set<Address> told = places(session);
        Set<Address> places = told.isEmpty() ? places(asked) : told;
        return places.size() == 1 ? places.iterator().next() : null;
    }

    private static Set<Address> places(JsonNode told) {
        Set<Address> places = new LinkedHashSet<>();
        add(places, told.at("/fulfillment_details/address"));
        for (JsonNode group : told.path("fulfillment_groups")) {
            add(places, group.at("/fulfillment_details/address"));
        }
        Set<String> chosen = new HashSet<>();
        for (JsonNode selected : told.path("selected_fulfillment_options")) {
            chosen.add(Objects.requireNonNullElse(Told.text(selected, "/option_id"), ""));
        }
        for (JsonNode option : told.path("fulfillment_options")) {
            // Goods are handed over where they are picked up, wherever the buyer lives.
            if ("pickup".equals(Told.text(option, "/type")) && chosen.contains(Told.text(option, "/id"))) {
                add(places, option.at("/location/address"));
            }
        }
        return places;
    }

    private static void add(Set<Address> places, JsonNode address) {
        if (address.isObject()) {
            places.add(new Address(
                    Told.text(address, "/country"),
                    Told.text(address, "/state"),
                    Told.text(address, "/city"),
                    Told.text(address, "/postal_code"),
                    Stream.of("/line_one", "/line_two")
                            .map(line -> Told.text(address, line))
                            .filter(line -> line != null)
                            .toList()));
        }
    }
}

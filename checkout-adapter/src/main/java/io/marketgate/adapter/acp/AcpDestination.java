package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a session's goods go. */
final class AcpDestination {
    private static final String PICKUP = "pickup";

    private AcpDestination() {}

    /**
     * The one place, without a country where there are several or not every line has one; null where none is told.
     *
     * @param asked the agent's request, which counts where the session tells no place
     */
    static @Nullable Address of(JsonNode session, JsonNode asked) {
        Places told = places(session);
        return (told.isSilent() ? places(asked) : told).only();
    }

    private static Places places(JsonNode told) {
        Places places = new Places();
        JsonNode address = told.at("/fulfillment_details/address");
        add(places, address);
        addGroups(places, told, address.isObject());
        for (JsonNode selected : told.path("selected_fulfillment_options")) {
            addPickup(places, selected, told.path("fulfillment_options"));
        }
        return places;
    }

    /** @param whole whether the session tells a place for the goods of groups that tell none, and for those of no group */
    private static void addGroups(Places places, JsonNode told, boolean whole) {
        Set<String> placed = new HashSet<>();
        JsonNode groups = told.path("fulfillment_groups");
        for (JsonNode group : groups) {
            JsonNode address = group.at("/fulfillment_details/address");
            add(places, address);
            boolean pickup = PICKUP.equals(Told.text(group, "/destination_type"));
            if (!address.isObject() && (pickup || !whole)) {
                places.addUnknown();
            }
            group.path("item_ids").forEach(line -> placed.add(line.asText()));
        }
        for (JsonNode line : told.path("line_items")) {
            if (!whole && !groups.isEmpty() && !placed.contains(Told.text(line, "/id"))) {
                places.addUnknown();
            }
        }
    }

    /** Goods are handed over where they are picked up, wherever the buyer lives. */
    private static void addPickup(Places places, JsonNode selected, JsonNode options) {
        String id = Told.text(selected, "/option_id");
        boolean pickup = PICKUP.equals(Told.text(selected, "/type"));
        boolean told = false;
        for (JsonNode option : options) {
            if (id != null && id.equals(Told.text(option, "/id")) && PICKUP.equals(Told.text(option, "/type"))) {
                JsonNode address = option.at("/location/address");
                pickup = true;
                told |= address.isObject();
                add(places, address);
            }
        }
        if (pickup && !told) {
            places.addUnknown();
        }
    }

    private static void add(Places places, JsonNode address) {
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

package io.marketgate.adapter.acp;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Places;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.identity.address.Address;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The destination of a session's goods. */
final class AcpDestination {
    private static final String PICKUP = "pickup";

    private AcpDestination() {}

    /**
     * The single destination; without a country if there are several or some lines have none; null if the session and
     * the request name none.
     *
     * @param asked the agent's request, which is used if the session names no destination
     */
    static @Nullable Address of(JsonNode session, JsonNode asked) {
        Places stated = places(session);
        return (stated.isEmpty() ? places(asked) : stated).only();
    }

    private static Places places(JsonNode source) {
        Places places = new Places();
        JsonNode address = source.at("/fulfillment_details/address");
        add(places, address);
        addGroups(places, source, address.isObject());
        for (JsonNode selected : source.path("selected_fulfillment_options")) {
            addPickup(places, selected, source.path("fulfillment_options"));
        }
        return places;
    }

    /** @param whole whether the session has an address for groups without one and for lines in no group */
    private static void addGroups(Places places, JsonNode source, boolean whole) {
        Set<String> placed = new HashSet<>();
        JsonNode groups = source.path("fulfillment_groups");
        for (JsonNode group : groups) {
            JsonNode address = group.at("/fulfillment_details/address");
            add(places, address);
            boolean pickup = PICKUP.equals(PlatformJson.text(group, "/destination_type"));
            if (!address.isObject() && (pickup || !whole)) {
                places.addUnknown();
            }
            group.path("item_ids").forEach(line -> placed.add(line.asText()));
        }
        for (JsonNode line : source.path("line_items")) {
            if (!whole && !groups.isEmpty() && !placed.contains(PlatformJson.text(line, "/id"))) {
                places.addUnknown();
            }
        }
    }

    /** Goods for pickup are sold at the pickup location, wherever the buyer lives. */
    private static void addPickup(Places places, JsonNode selected, JsonNode options) {
        String id = PlatformJson.text(selected, "/option_id");
        boolean pickup = PICKUP.equals(PlatformJson.text(selected, "/type"));
        boolean located = false;
        for (JsonNode option : options) {
            if (id != null
                    && id.equals(PlatformJson.text(option, "/id"))
                    && PICKUP.equals(PlatformJson.text(option, "/type"))) {
                JsonNode address = option.at("/location/address");
                pickup = true;
                located |= address.isObject();
                add(places, address);
            }
        }
        if (pickup && !located) {
            places.addUnknown();
        }
    }

    private static void add(Places places, JsonNode address) {
        if (address.isObject()) {
            places.add(new Address(
                    PlatformJson.text(address, "/country"),
                    PlatformJson.text(address, "/state"),
                    PlatformJson.text(address, "/city"),
                    PlatformJson.text(address, "/postal_code"),
                    Stream.of("/line_one", "/line_two")
                            .map(line -> PlatformJson.text(address, line))
                            .filter(line -> line != null)
                            .toList()));
        }
    }
}

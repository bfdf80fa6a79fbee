package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.identity.address.Address;
import java.util.ArrayList;
import java.util.List;

/** Reads the addresses of orders and carts. Region ids are ignored: they are numbers of the instance's own database. */
final class Addresses {
    private Addresses() {}

    static Address read(JsonNode address) {
        String code = PlatformJson.text(address, "/region_code");
        return new Address(
                PlatformJson.text(address, "/country_id"),
                code == null ? PlatformJson.text(address, "/region") : code,
                PlatformJson.text(address, "/city"),
                PlatformJson.text(address, "/postcode"),
                street(address.path("street")));
    }

    private static List<String> street(JsonNode street) {
        List<String> lines = new ArrayList<>();
        if (street.isTextual()) {
            street.textValue().lines().forEach(lines::add);
        }
        street.forEach(line -> lines.add(line.asText()));
        return lines;
    }
}

package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import java.util.ArrayList;
import java.util.List;

/** Addresses of orders and carts; region ids are the instance's own numbers and say nothing here. */
final class Addresses {
    private Addresses() {}

    static Address read(JsonNode address) {
        String code = Told.text(address, "/region_code");
        return new Address(
                Told.text(address, "/country_id"),
                code == null ? Told.text(address, "/region") : code,
                Told.text(address, "/city"),
                Told.text(address, "/postcode"),
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

package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the platform tells alike, under names that differ. */
final class Parts {
    private Parts() {}

    /** The SKU; a variant without one is named by its id, under which nobody entered goods. */
    static String sku(JsonNode line) {
        String sku = Told.text(line, "/sku");
        return sku == null ? "variant:" + Told.need(line, "/variant_id") : sku;
    }

    /** The address, or null if there is none. */
    static @Nullable Address address(JsonNode address, String country, String province, String postalCode) {
        if (!address.isObject()) {
            return null;
        }
        return new Address(
                Told.text(address, country),
                Told.text(address, province),
                Told.text(address, "/city"),
                Told.text(address, postalCode),
                Stream.of("/address1", "/address2", "/address3")
                        .map(part -> Told.text(address, part))
                        .filter(Objects::nonNull)
                        .toList());
    }
}

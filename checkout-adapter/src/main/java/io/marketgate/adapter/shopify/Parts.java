package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the platform tells alike, under names that differ. */
final class Parts {
    private static final String VARIANT = "gid://shopify/ProductVariant/";

    private Parts() {}

    /**
     * The SKU and the variant's ids, as the REST and the GraphQL API write them. A variant without a SKU is named by its id.
     *
     * @throws ProblemException if there is neither
     */
    static List<String> names(JsonNode line) {
        String sku = Told.text(line, "/sku");
        String id = Told.text(line, "/variant_id");
        if (id == null) {
            return List.of(Told.need(line, "/sku"));
        }
        String number = id.startsWith(VARIANT) ? id.substring(VARIANT.length()) : id;
        return List.of(sku == null ? "variant:" + number : sku, number, VARIANT + number);
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

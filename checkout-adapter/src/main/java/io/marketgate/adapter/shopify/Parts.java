package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.identity.address.Address;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts that Shopify's payloads have in common under different member names. */
final class Parts {
    private static final String VARIANT = "gid://shopify/ProductVariant/";

    private Parts() {}

    /**
     * The SKU and the variant's ids in the forms of the REST and the GraphQL API. A variant without a SKU is named by
     * its id.
     *
     * @throws ProblemException if there is neither
     */
    static List<String> names(JsonNode line) {
        return names(line, "/variant_id");
    }

    /**
     * The same, of a line that has its variant's id elsewhere.
     *
     * @throws ProblemException if there is neither
     */
    static List<String> names(JsonNode line, String variant) {
        String sku = PlatformJson.text(line, "/sku");
        String id = PlatformJson.text(line, variant);
        if (id == null) {
            return List.of(PlatformJson.required(line, "/sku"));
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
                PlatformJson.text(address, country),
                PlatformJson.text(address, province),
                PlatformJson.text(address, "/city"),
                PlatformJson.text(address, postalCode),
                Stream.of("/address1", "/address2", "/address3")
                        .map(part -> PlatformJson.text(address, part))
                        .filter(Objects::nonNull)
                        .toList());
    }
}

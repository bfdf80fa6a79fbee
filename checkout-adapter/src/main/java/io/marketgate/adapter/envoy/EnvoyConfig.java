package io.marketgate.adapter.envoy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The form of the orders of storefronts behind a gateway. */
@ConfigMapping(prefix = "marketgate.adapters.envoy")
public interface EnvoyConfig {
    /** By the names of the bindings. */
    @WithParentName
    Map<String, CartForm> storefronts();

    /** JSON pointers (RFC 6901) into a storefront's own order request. */
    interface CartForm {
        /** The storefront's id, if it differs from the binding's name; the API key determines the merchant. */
        Optional<String> storefront();

        /** The list of lines. */
        @WithDefault("/lines")
        String lines();

        /** In a line: its SKU. */
        @WithDefault("/sku")
        String sku();

        /** In a line: its sales units. */
        @WithDefault("/quantity")
        String quantity();

        /** In a line: the price of one unit, a decimal in major units. */
        @WithDefault("/unitPrice")
        String unitPrice();

        /** ISO 4217 code of the currency; the storefront's currency if the pointer finds nothing. */
        @WithDefault("/currency")
        String currency();

        /** The object with the ship-to address. */
        @WithDefault("/shipTo")
        String shipTo();

        /** In the address: ISO 3166-1 alpha-2 code of the country. */
        @WithDefault("/country")
        String country();

        /** In the address: province or state. */
        @WithDefault("/subdivision")
        String subdivision();

        /** In the address: the town. */
        @WithDefault("/city")
        String city();

        /** In the address: the postcode. */
        @WithDefault("/postalCode")
        String postalCode();

        /** The storefront's id of the signed-in customer; without it every buyer is unknown. */
        Optional<String> subject();
    }
}

package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A carrier service's answer (Shopify, "CarrierService"): the configured rate, or no rate, and then the cart cannot be
 * shipped.
 */
final class Rates {
    private Rates() {}

    static ObjectNode none() {
        return of(Optional.empty());
    }

    static ObjectNode of(Optional<ShopifyConfig.Rate> offered) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rates = answer.putArray("rates");
        offered.ifPresent(rate -> rates.addObject()
                .put("service_name", rate.name())
                .put("service_code", "marketgate")
                .put("total_price", Hundredths.of(rate.price()))
                .put("currency", rate.currency().getCurrencyCode())
                .put("description", ""));
        return answer;
    }
}

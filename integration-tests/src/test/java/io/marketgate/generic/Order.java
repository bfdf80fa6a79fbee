package io.marketgate.generic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An order of a shopper in the form that every stand-in storefront reads. Its prices are texts and include tax. */
record Order(ObjectNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Order toSingapore(String currency) {
        return to("SG", "Singapore", "238823", currency);
    }

    static Order toBangkok() {
        return to("TH", "Bangkok", "10110", "THB");
    }

    private static Order to(String country, String city, String postalCode, String currency) {
        ObjectNode json = JSON.createObjectNode()
                .put("cartId", "c-1")
                .put("currency", currency)
                .put("country", country)
                .put("city", city)
                .put("postalCode", postalCode);
        json.putArray("lines");
        return new Order(json);
    }

    /** The same order with one more unit. */
    Order of(String sku) {
        return of(sku, 1, "49.00");
    }

    /** The same order with one more line. */
    Order of(@Nullable String sku, double quantity, String price) {
        ObjectNode more = json.deepCopy();
        more.withArray("lines")
                .addObject()
                .put("id", String.valueOf(more.get("lines").size()))
                .put("sku", sku)
                .put("quantity", quantity)
                .put("price", price);
        return new Order(more);
    }

    /** The same order with another value of a member. */
    Order with(String member, @Nullable String value) {
        return new Order(json.deepCopy().put(member, value));
    }
}

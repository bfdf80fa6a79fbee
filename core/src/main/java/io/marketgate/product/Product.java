package io.marketgate.product;

import io.marketgate.market.MarketCode;
import java.util.Map;

/**
 * A SKU as the merchant describes it.
 *
 * @param title for staff; never part of a reason
 * @param productClass its class where {@code classes} names no other
 * @param classes its class in markets that see it differently
 * @param facts by the vocabulary's fact name; what is not there is unknown
 */
public record Product(
        Sku sku,
        String title,
        ProductClass productClass,
        Map<MarketCode, ProductClass> classes,
        Map<String, Value> facts) {

    public Product {
        classes = Map.copyOf(classes);
        facts = Map.copyOf(facts);
    }

    /** The class declared for a market; never null, but perhaps not one that the market's pack knows. */
    public ProductClass classIn(MarketCode market) {
        return classes.getOrDefault(market, productClass);
    }
}

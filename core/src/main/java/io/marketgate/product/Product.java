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
 * @param itemIds what other systems call it, by the name of the system; one that is not there calls it by the SKU
 */
public record Product(
        Sku sku,
        String title,
        ProductClass productClass,
        Map<MarketCode, ProductClass> classes,
        Map<String, Value> facts,
        Map<String, String> itemIds) {

    /** @throws IllegalArgumentException if a system or an item id is not 1 to 128 visible ASCII characters */
    public Product {
        classes = Map.copyOf(classes);
        facts = Map.copyOf(facts);
        itemIds = Map.copyOf(itemIds);
        itemIds.forEach((system, id) -> {
            Identifiers.require("system", system);
            Identifiers.require("item id", id);
        });
    }

    /** A SKU that every system calls by the SKU. */
    public Product(
            Sku sku,
            String title,
            ProductClass productClass,
            Map<MarketCode, ProductClass> classes,
            Map<String, Value> facts) {
        this(sku, title, productClass, classes, facts, Map.of());
    }

    /** The class declared for a market; never null, but perhaps not one that the market's pack knows. */
    public ProductClass classIn(MarketCode market) {
        return classes.getOrDefault(market, productClass);
    }

    /** What a system calls it. */
    public String itemIdIn(String system) {
        return itemIds.getOrDefault(system, sku.value());
    }
}

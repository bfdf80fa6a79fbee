package io.marketgate.classification;

import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as its merchant describes it, who may not know its class.
 *
 * @param id the merchant's name for it, which the answer repeats
 * @param declared its class by the merchant, or null if none is stated
 * @param facts by the vocabulary's fact name; an absent fact is unknown
 */
public record ProductDescription(String id, @Nullable ProductClass declared, Map<String, Value> facts) {
    public ProductDescription {
        facts = Map.copyOf(facts);
    }

    /** The same product with another value of a fact. */
    ProductDescription with(String fact, Value value) {
        Map<String, Value> others = new HashMap<>(facts);
        others.put(fact, value);
        return new ProductDescription(id, declared, others);
    }
}

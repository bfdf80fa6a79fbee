package io.marketgate.judgement;

import io.marketgate.product.Product;
import io.marketgate.product.Value;
import io.marketgate.rule.Counter;
import io.marketgate.rule.FactDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a SKU adds to a counter.
 *
 * @param key what it is counted under; null if unknown, and then it counts under every key
 * @param perUnit the amount of one sales unit; null if unknown or if it depends on the price
 * @param word for {@code DISTINCT}: the value that is counted once; null if unknown
 */
public record Share(
        Counter counter,
        @Nullable String key,
        @Nullable BigDecimal perUnit,
        @Nullable String word) {
    /** The single key of a counter that counts everything together. */
    static final String ALL = "*";

    static Share of(Counter counter, Product product) {
        String key =
                switch (counter.per()) {
                    case ALL -> ALL;
                    case SKU -> product.sku().value();
                    case COMMODITY -> word(product.facts().get(FactDefinition.COMMODITY));
                };
        return new Share(counter, key, perUnit(counter, product.facts()), distinct(counter, product));
    }

    /** The facts of the SKU that are not stated and without which it cannot be counted. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>(0);
        if (key == null) {
            unknown.add(FactDefinition.COMMODITY);
        }
        String counted = counter.measure().fact();
        if (counted != null && perUnit == null) {
            unknown.add(counted);
        }
        if (counter.distinct() != null && word == null) {
            unknown.add(counter.distinct());
        }
        return unknown;
    }

    private static @Nullable BigDecimal perUnit(Counter counter, Map<String, Value> facts) {
        return switch (counter.measure()) {
            case UNITS -> BigDecimal.ONE;
            case PIECES, GRAMS, MILLILITRES, DAYS_OF_SUPPLY ->
                facts.get(String.valueOf(counter.measure().fact())) instanceof Value.Amount amount
                                && amount.value().signum() > 0
                        ? amount.value()
                        : null;
            case VALUE, DISTINCT, OCCASIONS -> null;
        };
    }

    private static @Nullable String distinct(Counter counter, Product product) {
        String fact = counter.distinct();
        if (fact == null) {
            return null;
        }
        return Counter.DISTINCT_SKU.equals(fact)
                ? product.sku().value()
                : word(product.facts().get(fact));
    }

    private static @Nullable String word(@Nullable Value value) {
        return value instanceof Value.Text text ? text.value() : null;
    }
}

package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Amounts in the agents' protocols: whole numbers of the currency's minor unit. */
public final class MinorUnits {
    /** Totals of a line that are closest to its value, in order of preference. */
    private static final List<String> LINE_VALUES = List.of("items_base_amount", "subtotal", "total");

    private MinorUnits() {}

    /**
     * Reads a line of a session, whose id is its position.
     *
     * @param prices pointers to the unit price; the first one present counts, else the totals
     * @throws ProblemException if it lacks a required member, or an amount is not a whole number
     */
    public static PlatformLine line(JsonNode line, int place, Currency currency, String... prices) {
        return line(line, place, PlatformJson.integer(line, "/quantity", 1), currency, prices);
    }

    /**
     * Reads a line of a session, whose id is its position.
     *
     * @param quantity its sales units
     * @param prices pointers to the price of one; the first one present counts, else the totals
     * @throws ProblemException if it lacks a required member, or an amount is not a whole number
     */
    public static PlatformLine line(JsonNode line, int place, int quantity, Currency currency, String... prices) {
        BigDecimal units = Stream.of(prices)
                .map(price -> amount(line, price))
                .filter(price -> price != null)
                .findFirst()
                .orElseGet(() -> ofTotals(line, quantity));
        BigDecimal price = units == null
                ? null
                : units.movePointLeft(Math.max(0, currency.getDefaultFractionDigits()))
                        .max(BigDecimal.ZERO);
        return new PlatformLine(Integer.toString(place), PlatformJson.required(line, "/item/id"), quantity, price);
    }

    /** The line's value divided by its quantity, rounded up: the safe side for limits. */
    private static @Nullable BigDecimal ofTotals(JsonNode line, int quantity) {
        for (String value : LINE_VALUES) {
            for (JsonNode total : line.path("totals")) {
                BigDecimal amount = value.equals(PlatformJson.text(total, "/type")) ? amount(total, "/amount") : null;
                if (amount != null) {
                    return amount.divide(BigDecimal.valueOf(quantity), 0, RoundingMode.CEILING);
                }
            }
        }
        return null;
    }

    private static @Nullable BigDecimal amount(JsonNode node, String pointer) {
        BigDecimal amount = PlatformJson.decimal(node, pointer);
        if (amount != null && amount.stripTrailingZeros().scale() > 0) {
            throw ProblemException.invalid(pointer, "a whole number of minor units is expected");
        }
        return amount;
    }
}

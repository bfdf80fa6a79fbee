package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Told;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Amounts as the agents' protocols tell them: whole numbers of the currency's minor unit. */
public final class MinorUnits {
    /** Totals of a line that come nearest to its value, in the order in which they count. */
    private static final List<String> LINE_VALUES = List.of("items_base_amount", "subtotal", "total");

    private MinorUnits() {}

    /**
     * A line of a session, named by its place.
     *
     * @param prices where it may tell its unit price, the first that is there counting; else its totals say
     * @throws ProblemException if it lacks what every line has, or an amount is no whole number
     */
    public static PlatformLine line(JsonNode line, int place, Currency currency, String... prices) {
        int quantity = Told.whole(line, "/quantity", 1);
        BigDecimal units = Stream.of(prices)
                .map(price -> amount(line, price))
                .filter(price -> price != null)
                .findFirst()
                .orElseGet(() -> ofTotals(line, quantity));
        BigDecimal price = units == null
                ? null
                : units.movePointLeft(Math.max(0, currency.getDefaultFractionDigits()))
                        .max(BigDecimal.ZERO);
        return new PlatformLine(Integer.toString(place), Told.need(line, "/item/id"), quantity, price);
    }

    /** A share of the line's value, rounded up, for a limit is sooner passed than missed. */
    private static @Nullable BigDecimal ofTotals(JsonNode line, int quantity) {
        for (String value : LINE_VALUES) {
            for (JsonNode total : line.path("totals")) {
                BigDecimal amount = value.equals(Told.text(total, "/type")) ? amount(total, "/amount") : null;
                if (amount != null) {
                    return amount.divide(BigDecimal.valueOf(quantity), 0, RoundingMode.CEILING);
                }
            }
        }
        return null;
    }

    private static @Nullable BigDecimal amount(JsonNode node, String pointer) {
        BigDecimal amount = Told.decimal(node, pointer);
        if (amount != null && amount.stripTrailingZeros().scale() > 0) {
            throw ProblemException.invalid(pointer, "a whole number of minor units is expected");
        }
        return amount;
    }
}

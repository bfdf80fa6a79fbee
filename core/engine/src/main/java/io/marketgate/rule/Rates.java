package io.marketgate.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates a pack counts values with. A currency that is not here, or a table out of date, makes a value unknown.
 *
 * @param into the currency counted in
 * @param perUnit how much of {@code into} one unit of a currency is
 * @param validTo first instant the table is stale, or null if it does not go stale
 */
public record Rates(
        String name,
        Currency into,
        Map<Currency, BigDecimal> perUnit,
        @Nullable Instant validTo) {
    public Rates {
        perUnit = Map.copyOf(perUnit);
    }
}

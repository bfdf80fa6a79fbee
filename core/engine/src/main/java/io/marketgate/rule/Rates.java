package io.marketgate.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates of a pack. An absent currency or a stale table makes a value unknown.
 *
 * @param into the currency counted in
 * @param perUnit how much of {@code into} one unit of a currency is worth
 * @param validTo first instant the table is stale, or null if it never is
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

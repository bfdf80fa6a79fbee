package io.marketgate.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of exchange rates that a pack names. Its rates are in the pack, or a merchant's staff load them as an authority
 * publishes them. An absent currency or a stale table makes a value unknown.
 *
 * @param into the currency counted in
 * @param perUnit rates of the pack: how much of {@code into} one unit of a currency is worth
 * @param validTo first instant the rates of the pack are stale, or null if they never are
 * @param stale how long after their day loaded rates may be used; null if none are loaded
 */
public record Rates(
        String name,
        Currency into,
        Map<Currency, BigDecimal> perUnit,
        @Nullable Instant validTo,
        @Nullable Period stale) {
    public Rates {
        perUnit = Map.copyOf(perUnit);
    }
}

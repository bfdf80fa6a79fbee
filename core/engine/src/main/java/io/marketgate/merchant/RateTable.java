package io.marketgate.merchant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Official exchange rates as an authority published them, loaded by the merchant's staff.
 *
 * @param table the word by which counters of the law name it, such as {@code CN_CUSTOMS}
 * @param day that the rates are of, as their source dates them; in the calendar of the market whose law counts by them
 * @param source where they were read
 * @param into the currency that values are counted in
 * @param perUnit how much of {@code into} one unit of a currency is worth, in the order of currencies
 * @param validFrom first instant to count by them
 * @param validTo first instant not to count by them any more, or null until they are stale
 */
public record RateTable(
        RateTableId id,
        String table,
        LocalDate day,
        String source,
        Currency into,
        Map<Currency, BigDecimal> perUnit,
        Instant validFrom,
        @Nullable Instant validTo) {

    /** @throws IllegalArgumentException if a rate is not positive, or it is over before it begins */
    public RateTable {
        SortedMap<Currency, BigDecimal> sorted = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        perUnit.forEach((currency, rate) -> sorted.put(currency, plain(rate)));
        perUnit = Collections.unmodifiableSortedMap(sorted);
        if (perUnit.isEmpty() || perUnit.values().stream().anyMatch(rate -> rate.signum() <= 0)) {
            throw new IllegalArgumentException("a table has rates, and each is more than zero");
        }
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("`validFrom` must be before `validTo`");
        }
    }

    /** The same rate, so that equal ones are written alike. */
    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

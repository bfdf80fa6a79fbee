package io.marketgate.judgement;

import io.marketgate.decision.MissingRate;
import io.marketgate.decision.UsedRate;
import io.marketgate.merchant.RateTable;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Rates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What prices in one currency are worth in the currencies of counters, at the instant of a horizon. Products of a price and
 * a rate are exact: nothing is rounded, so no value is counted as less than it is.
 */
final class Exchange {
    private final Currency of;
    private final List<RateTable> loaded;
    private final Horizon horizon;

    /**
     * @param of the currency of the prices
     * @param loaded what the merchant's staff have loaded
     */
    Exchange(Currency of, List<RateTable> loaded, Horizon horizon) {
        this.of = of;
        this.loaded = loaded;
        this.horizon = horizon;
    }

    /** How much one unit is worth in the currency of a counter of values, or null if no rate is on file. */
    @Nullable
    BigDecimal rate(Counter counter) {
        if (of.equals(counter.currency())) {
            return BigDecimal.ONE;
        }
        Rates rates = counter.rates();
        if (rates == null || !rates.into().equals(counter.currency())) {
            return null;
        }
        BigDecimal fixed = rates.perUnit().get(of);
        if (fixed != null) {
            return horizon.inForce(null, rates.validTo()) ? fixed : null;
        }
        RateTable table = inForce(counter, rates);
        return table == null ? null : table.perUnit().get(of);
    }

    /** The rate that is not on file, or null if it is, or if the counter counts no values. */
    @Nullable
    MissingRate missing(Counter counter) {
        Rates rates = counter.rates();
        if (rates == null || rate(counter) != null) {
            return null;
        }
        LocalDate newest =
                tables(rates).map(RateTable::day).max(Comparator.naturalOrder()).orElse(null);
        return new MissingRate(rates.name(), of, rates.into(), newest);
    }

    /** The loaded rate that a counter of values goes by, or null if it needs none or none is on file. */
    @Nullable
    UsedRate used(Counter counter) {
        Rates rates = counter.rates();
        if (rates == null || of.equals(counter.currency()) || rates.perUnit().containsKey(of)) {
            return null;
        }
        RateTable table = inForce(counter, rates);
        BigDecimal rate = table == null ? null : table.perUnit().get(of);
        return table == null || rate == null ? null : new UsedRate(table, of, rate);
    }

    /** Of the tables in force, the one of the latest day; of one day, the last by id. */
    private @Nullable RateTable inForce(Counter counter, Rates rates) {
        Period stale = rates.stale();
        if (stale == null) {
            return null;
        }
        return tables(rates)
                .filter(table -> horizon.inForce(begins(table, counter), ends(table, counter, stale)))
                .max(Comparator.comparing(RateTable::day).thenComparing(RateTable::id))
                .orElse(null);
    }

    /** Not before its day, or a slip in the day would keep it from ever being stale. */
    private static Instant begins(RateTable table, Counter counter) {
        Instant day = table.day().atStartOfDay(counter.zone()).toInstant();
        return day.isAfter(table.validFrom()) ? day : table.validFrom();
    }

    private static Instant ends(RateTable table, Counter counter, Period stale) {
        Instant old = table.day().plus(stale).atStartOfDay(counter.zone()).toInstant();
        Instant over = table.validTo();
        return over == null || old.isBefore(over) ? old : over;
    }

    /** The loaded tables of that name that have the currency. */
    private Stream<RateTable> tables(Rates rates) {
        return loaded.stream()
                .filter(table -> table.table().equals(rates.name())
                        && table.into().equals(rates.into())
                        && table.perUnit().containsKey(of));
    }
}

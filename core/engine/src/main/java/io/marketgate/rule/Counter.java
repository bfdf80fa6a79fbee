package io.marketgate.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted; a cap is a limit on a counter.
 *
 * @param owner whose counter it is: the code of the pack's market, or the id of the merchant's own rule
 * @param name unique with its owner
 * @param zone whose calendar its period follows
 * @param measure the unit
 * @param of counts only lines for which all of these hold; a line for which that is unknown is counted
 * @param notOf excludes lines for which all of these hold; a line for which that is unknown is counted
 * @param per the key that is counted separately
 * @param period the time it counts over; beyond one order, what the buyer used before is added
 * @param distinct for {@link Measure#DISTINCT}: the fact whose different values are counted, or {@code sku}; else null
 * @param currency for {@link Measure#VALUE}: the currency of the limit; else null
 * @param rates for {@link Measure#VALUE}: exchange rates into that currency; else null
 */
public record Counter(
        String owner,
        String name,
        ZoneId zone,
        Measure measure,
        List<Condition> of,
        List<Condition> notOf,
        Key per,
        CountingPeriod period,
        @Nullable String distinct,
        @Nullable Currency currency,
        @Nullable Rates rates) {
    /** The value of {@code distinct} that counts different SKUs. */
    public static final String DISTINCT_SKU = "sku";

    public Counter {
        of = List.copyOf(of);
        notOf = List.copyOf(notOf);
    }

    /** The unit of a counter; all but UNITS, DISTINCT, OCCASIONS and VALUE need a fact of the SKU. */
    public enum Measure {
        UNITS(null),
        PIECES("piecesPerUnit"),
        GRAMS("gramsPerUnit"),
        MILLILITRES("millilitresPerUnit"),
        DAYS_OF_SUPPLY("daysPerUnit"),
        VALUE(null),
        /** Different values of a fact. */
        DISTINCT(null),
        /** Orders; within one order always one. */
        OCCASIONS(null);

        private final @Nullable String fact;

        Measure(@Nullable String fact) {
            this.fact = fact;
        }

        /** The SKU fact that holds the amount of one unit, or null if none is needed. */
        public @Nullable String fact() {
            return fact;
        }
    }

    /** The key that is counted separately. */
    public enum Key {
        ALL,
        SKU,
        COMMODITY
    }

    /** Whether earlier orders of the buyer count too. */
    public boolean isBeyondOrder() {
        return period.isBeyondOrder();
    }

    /** The first instant at which an order of that instant no longer counts. */
    public Instant countsUntil(Instant ordered) {
        return period.countsUntil(ordered, zone);
    }

    /** Whether both are equal. Compares the name first, because other counters differ in it. */
    public boolean same(Counter other) {
        return name.equals(other.name) && equals(other);
    }
}

package io.marketgate.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time a counter counts over.
 *
 * @param rolling the window's length for {@link Kind#ROLLING}; else null
 * @param sure whether the source says so; if not, the pack uses the tighter reading
 */
public record CountingPeriod(Kind kind, @Nullable Period rolling, boolean sure) {
    /** One order. */
    public static final CountingPeriod ORDER = new CountingPeriod(Kind.ORDER, null, true);

    private static final int MONTHS_OF_HALF = 6;

    /** The kinds of period. */
    public enum Kind {
        ORDER,
        CALENDAR_YEAR,
        CALENDAR_HALF,
        ROLLING,
        LIFETIME
    }

    /** @throws IllegalArgumentException if a length is given for another kind, or missing for ROLLING */
    public CountingPeriod {
        if ((kind == Kind.ROLLING) != (rolling != null)) {
            throw new IllegalArgumentException("a rolling period, and only that, has a length");
        }
    }

    /** Whether earlier orders count too. */
    public boolean isBeyondOrder() {
        return kind != Kind.ORDER;
    }

    /**
     * The first instant at which an order no longer counts. A window holds the days of a calendar, so it opens at a
     * midnight, except a rolling one, which opens with the order.
     *
     * @param ordered when it was
     * @param zone of the market whose calendar it is
     * @return {@link Instant#MAX} if it counts for ever
     */
    public Instant countsUntil(Instant ordered, ZoneId zone) {
        LocalDate day = ordered.atZone(zone).toLocalDate();
        return switch (kind) {
            case ORDER -> ordered;
            case CALENDAR_YEAR ->
                day.withDayOfYear(1).plusYears(1).atStartOfDay(zone).toInstant();
            case CALENDAR_HALF ->
                half(day).plusMonths(MONTHS_OF_HALF).atStartOfDay(zone).toInstant();
            case ROLLING -> ordered.atZone(zone).plus(length()).toInstant();
            case LIFETIME -> Instant.MAX;
        };
    }

    private static LocalDate half(LocalDate day) {
        Month begins = day.getMonthValue() > MONTHS_OF_HALF ? Month.JULY : Month.JANUARY;
        return LocalDate.of(day.getYear(), begins, 1);
    }

    private Period length() {
        return rolling == null ? Period.ZERO : rolling;
    }
}

package io.marketgate.rule;

import java.time.Period;
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
}

package io.marketgate.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is in force, in local days of its market.
 *
 * @param from first day in force, or null for always
 * @param to last day in force, or null for ever
 * @param fromSure whether the first day is certain; if not, {@code from} already is the cautious reading
 */
public record Force(@Nullable LocalDate from, @Nullable LocalDate to, boolean fromSure, ZoneId zone) {

    /** @throws IllegalArgumentException if the last day lies before the first */
    public Force {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("`to` lies before `from`");
        }
    }

    /** First instant in force. */
    public Instant begins() {
        return from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
    }

    /** First instant no longer in force. */
    public Instant ends() {
        return to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}

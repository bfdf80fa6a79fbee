package io.marketgate.journal.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Decides which day is deleted next. A dropped day is lost, so one clock is not trusted alone. The replica's and the
 * database's clock must agree, and the days must lead up to the present. A machine whose clock jumped ahead has days
 * before and after the jump, and none between.
 *
 * @param kept how long a day is kept after its end
 */
record Retention(Duration kept) {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);
    /** A day is created for every day on which the gate runs, even without decisions. */
    private static final int LONGEST_SILENCE_DAYS = 31;

    /**
     * The oldest day if it is due, else null.
     *
     * @param days the days held, in any order
     * @param replica the time of the replica's clock
     * @param database the time of the database's clock
     */
    @Nullable
    LocalDate due(Collection<LocalDate> days, Instant replica, Instant database) {
        LocalDate today = LocalDate.ofInstant(database, ZoneOffset.UTC);
        List<LocalDate> past =
                days.stream().filter(day -> day.isBefore(today)).sorted().toList();
        if (past.isEmpty() || isKept(past.get(0), database)) {
            return null;
        }
        Duration apart = Duration.between(database, replica);
        if (apart.abs().compareTo(CLOCKS_MAY_DIFFER) > 0) {
            LOG.warnf("event=journal-forgetting-refused reason=clocks replica-ahead=%s", apart);
            return null;
        }
        LocalDate silent = lastBeforeSilence(past, today);
        if (silent != null) {
            LOG.warnf("event=journal-forgetting-refused reason=jump last-day-before=%s", silent);
            return null;
        }
        return past.get(0);
    }

    private boolean isKept(LocalDate day, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.plus(kept).isAfter(now);
    }

    /** The last day before a gap in the days, or null if there is no gap. */
    private static @Nullable LocalDate lastBeforeSilence(List<LocalDate> past, LocalDate today) {
        for (int i = 0; i < past.size(); i++) {
            LocalDate next = i + 1 < past.size() ? past.get(i + 1) : today;
            if (ChronoUnit.DAYS.between(past.get(i), next) > LONGEST_SILENCE_DAYS) {
                return past.get(i);
            }
        }
        return null;
    }
}

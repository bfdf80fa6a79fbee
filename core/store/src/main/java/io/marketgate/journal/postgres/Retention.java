package io.marketgate.journal.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which day is forgotten next. What is dropped is gone, so a clock is not believed alone: the replica's and the database's
 * must agree, and the days must lead up to the present. A machine whose clock jumped ahead has days of the time before it
 * and of the time after it, and none between.
 *
 * @param kept for how long a day is kept after its end
 */
record Retention(Duration kept) {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);
    /** A day is made for every day on which the gate runs, whether or not anything is decided. */
    private static final int LONGEST_SILENCE_DAYS = 31;

    /**
     * The oldest day, if it is due.
     *
     * @param days that are held, in any order
     * @param replica what time it is by the replica's clock
     * @param database what time it is by the database's clock
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
            LOG.warn("event=journal-forgetting-refused reason=clocks replica-ahead={}", apart);
            return null;
        }
        LocalDate silent = lastBeforeSilence(past, today);
        if (silent != null) {
            LOG.warn("event=journal-forgetting-refused reason=jump last-day-before={}", silent);
            return null;
        }
        return past.get(0);
    }

    private boolean isKept(LocalDate day, Instant now) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end.plus(kept).isAfter(now);
    }

    /** The last day before a time of which there are no days, or null if there is no such time. */
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

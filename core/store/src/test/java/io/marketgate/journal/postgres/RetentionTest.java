package io.marketgate.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final Retention TEN_DAYS = new Retention(Duration.ofDays(10));

    private final List<LocalDate> days =
            new ArrayList<>(TODAY.minusDays(55).datesUntil(TODAY.plusDays(8)).toList());

    @Test
    void deletesOnlyTheOldestDueDay() {
        assertThat(TEN_DAYS.due(days, NOW, NOW)).isEqualTo(TODAY.minusDays(55));
    }

    @Test
    void deletesNoDayBeforeItIsDue() {
        LocalDate youngestDue = TODAY.minusDays(11);
        days.removeIf(day -> day.isBefore(youngestDue));

        assertThat(TEN_DAYS.due(days, NOW, NOW)).isEqualTo(youngestDue);
        days.remove(youngestDue);
        assertThat(TEN_DAYS.due(days, NOW, NOW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT61M", "P450D", "-PT61M", "-P450D"})
    void deletesNothingIfTheReplicasClockIsWrong(Duration ahead) {
        assertThat(TEN_DAYS.due(days, NOW.plus(ahead), NOW)).isNull();
    }

    @Test
    void toleratesASmallClockDifference() {
        assertThat(TEN_DAYS.due(days, NOW.plusSeconds(600), NOW)).isNotNull();
    }

    @Test
    void deletesNothingAfterBothClocksJumped() {
        Instant jumped = NOW.plus(Duration.ofDays(450));
        LocalDate then = TODAY.plusDays(450);
        days.addAll(then.datesUntil(then.plusDays(8)).toList());

        assertThat(TEN_DAYS.due(days, jumped, jumped)).isNull();
    }

    @Test
    void deletesAgainOnceTheClocksAreRight() {
        LocalDate then = TODAY.plusDays(450);
        days.addAll(then.datesUntil(then.plusDays(8)).toList());

        assertThat(TEN_DAYS.due(days, NOW, NOW)).isEqualTo(TODAY.minusDays(55));
    }

    @Test
    void deletesAfterAPauseOfTheGate() {
        days.removeIf(day -> day.isAfter(TODAY.minusDays(40)) && day.isBefore(TODAY.minusDays(12)));

        assertThat(TEN_DAYS.due(days, NOW, NOW)).isEqualTo(TODAY.minusDays(55));
    }
}

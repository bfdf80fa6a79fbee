package io.marketgate.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.seal.Checkpoint.Beginning;
import io.marketgate.seal.SealReport.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealReportTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

    private final Checked checked = new Checked(flaw -> true);

    private Outcome outcome(@Nullable Beginning begins) {
        return new SealReport(List.of(DAY), checked, begins, null, List.of(), List.of()).outcome();
    }

    @Test
    void aDayWithoutAnythingIsEmptyWhereTheChainCoversIt() {
        assertThat(outcome(new Beginning(EARLIER, 9))).isEqualTo(Outcome.EMPTY);
    }

    @Test
    void aDayBeforeTheFirstChangeOfAllIsEmpty() {
        assertThat(outcome(new Beginning(LATER, 1))).isEqualTo(Outcome.EMPTY);
    }

    @Test
    void aDayBeforeAChainThatBeganLateProvesNothing() {
        assertThat(outcome(new Beginning(LATER, 9))).isEqualTo(Outcome.NOT_PROVEN);
        assertThat(outcome(null)).isEqualTo(Outcome.NOT_PROVEN);
    }

    /** Somebody may have dated rows to before the first change. */
    @Test
    void rowsOfADayBeforeTheFirstChangeProveNothing() {
        checked.unchained();

        assertThat(outcome(new Beginning(LATER, 1))).isEqualTo(Outcome.NOT_PROVEN);
    }

    @Test
    void aDayWithCommitsIsClean() {
        checked.commit(2);

        assertThat(outcome(new Beginning(EARLIER, 1))).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void aFlawIsNeverClean() {
        checked.add(new Flaw(Flaw.Kind.MISSING, Flaw.Subject.ENTRY, "1", null, "it is gone"));

        assertThat(outcome(new Beginning(LATER, 9))).isEqualTo(Outcome.NOT_CLEAN);
    }
}

package io.marketgate.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JournalQueryTest {
    private static final Instant FROM = Entries.AT;

    @Test
    void spansThirtyOneDaysAtMost() {
        assertThat(query(FROM.plus(Duration.ofDays(31)), null, 1).limit()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query(FROM.plus(Duration.ofDays(31)).plusNanos(1), null, 1));
    }

    @Test
    void refusesAnEmptyTimeAnUnknownVerdictAndALimitOutOfBounds() {
        Instant to = FROM.plusSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> query(FROM, null, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> query(to, "SPLIT", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> query(to, null, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> query(to, null, 501));
    }

    private static JournalQuery query(Instant to, String verdict, int limit) {
        return new JournalQuery(Entries.MERCHANT, FROM, to, Set.of(), null, verdict, null, limit);
    }
}

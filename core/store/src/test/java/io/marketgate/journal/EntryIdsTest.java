package io.marketgate.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryIdsTest {
    private final EntryIds ids = new EntryIds();

    @Test
    void riseWithinAMillisecond() {
        UUID before = ids.next(Entries.AT);
        for (int i = 0; i < 1_000; i++) {
            UUID next = ids.next(Entries.AT);
            assertThat(next).isGreaterThan(before);
            before = next;
        }
    }

    @Test
    void areOfVersionSevenAndKnowTheirInstant() {
        UUID id = ids.next(Entries.AT);

        assertThat(id.version()).isEqualTo(7);
        assertThat(EntryIds.instantOf(id)).isEqualTo(Entries.AT);
    }

    @Test
    void lieBetweenTheBoundsOfTheirMillisecond() {
        String id = ids.next(Entries.AT).toString();

        assertThat(id)
                .isGreaterThan(EntryIds.floor(Entries.AT).toString())
                .isLessThan(EntryIds.floor(Entries.AT.plusMillis(1)).toString());
    }
}

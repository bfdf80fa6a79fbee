package io.marketgate.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongKeysTest {
    private static final int MOST = 3;

    private final Steps clock = new Steps();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WrongKeys wrong = new WrongKeys(() -> MOST, clock, meters);

    /** Moves when it is told to. */
    private static final class Steps extends Clock {
        private Instant now = Instant.parse("2026-11-30T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void admitsAsManyAsConfiguredAndSaysHowLongTheLimitHolds() {
        for (int i = 0; i < MOST; i++) {
            assertThat(wrong.count("a")).isEmpty();
        }
        clock.now = clock.now.plusSeconds(20);

        assertThat(wrong.count("a")).contains(Duration.ofSeconds(40));
        assertThat(wrong.count("b")).as("another source").isEmpty();
        assertThat(meters.counter("marketgate.wrong.keys.limited").count()).isEqualTo(1);
    }

    @Test
    void beginsAnewAfterAMinuteHoweverManyCame() {
        for (int i = 0; i < 10 * MOST; i++) {
            wrong.count("a");
        }
        clock.now = clock.now.plusSeconds(60);

        assertThat(wrong.count("a")).isEmpty();
    }
}

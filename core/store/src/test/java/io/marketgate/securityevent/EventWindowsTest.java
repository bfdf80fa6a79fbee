package io.marketgate.securityevent;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.merchant.MerchantId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventWindowsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:10Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final MerchantId MERCHANT = new MerchantId("demo");

    private final EventWindows windows = new EventWindows(3);

    private static SecurityEvent event(SecurityEvent.Kind kind, String actor) {
        return new SecurityEvent(kind, MERCHANT, actor, "GET /v1/vocabulary", "OK", null);
    }

    private static SecurityEvent refusal(String actor) {
        return event(SecurityEvent.Kind.REFUSED, actor);
    }

    @Test
    void countsWhatIsAlikeWithinAMinute() {
        windows.note(refusal("key:a"), NOON, "r1");
        windows.note(refusal("key:a"), NOON.plusSeconds(7), "r2");
        windows.note(refusal("key:b"), NOON, "r3");
        windows.note(refusal("key:a"), NOON.plus(MINUTE), "r4");

        assertThat(windows.takeAll())
                .containsExactlyInAnyOrder(
                        new Occurrence(refusal("key:a"), NOON, NOON.plusSeconds(7), 2, "r1"),
                        new Occurrence(refusal("key:b"), NOON, NOON, 1, "r3"),
                        new Occurrence(refusal("key:a"), NOON.plus(MINUTE), NOON.plus(MINUTE), 1, "r4"));
    }

    @Test
    void countsUsesOfAKeyWithinAnHour() {
        SecurityEvent use = event(SecurityEvent.Kind.USED, "key:a");
        windows.note(use, NOON, null);
        windows.note(use, NOON.plus(MINUTE.multipliedBy(59)), null);

        assertThat(windows.takeEnded(NOON.plus(MINUTE.multipliedBy(59)))).isEmpty();
        assertThat(windows.takeEnded(NOON.plus(MINUTE.multipliedBy(61))))
                .singleElement()
                .extracting(Occurrence::times)
                .isEqualTo(2L);
    }

    @Test
    void givesAWindowOnceItHasEnded() {
        windows.note(refusal("key:a"), NOON, null);

        assertThat(windows.takeEnded(NOON.plusSeconds(50))).isEmpty();
        assertThat(windows.takeEnded(NOON.plusSeconds(51))).hasSize(1);
        assertThat(windows.takeEnded(NOON.plusSeconds(51))).isEmpty();
    }

    @Test
    void countsWithoutDetailsWhatIsBeyondTheBound() {
        for (int i = 0; i < 10; i++) {
            windows.note(refusal("key:" + i), NOON, null);
        }

        assertThat(windows.takeAll())
                .hasSize(4)
                .filteredOn(occurrence -> occurrence.event().actor() == null)
                .singleElement()
                .satisfies(rest -> {
                    assertThat(rest.times()).isEqualTo(7);
                    assertThat(rest.event().endpoint()).isNull();
                    assertThat(rest.event().outcome()).isEqualTo("OK");
                });
    }
}

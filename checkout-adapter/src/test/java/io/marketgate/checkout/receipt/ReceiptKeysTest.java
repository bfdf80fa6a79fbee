package io.marketgate.checkout.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptKeysTest {
    private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");

    private final ReceiptSigner own = ReceiptSigner.derivedFrom("a secret of at least thirty-two bytes");
    private final ReceiptKey others = ReceiptSigner.derivedFrom("another secret of thirty-two bytes or more")
            .publicKey();

    private final List<ReceiptKey> stored = new ArrayList<>();
    private int looks;
    private Instant now = START;

    private final ReceiptKeys keys = new ReceiptKeys(
            own,
            () -> {
                looks++;
                return List.copyOf(stored);
            },
            clock());

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void findsTheKeyOfAReplicaThatWasStartedSince() {
        stored.add(others);

        assertThat(keys.find(others.kid())).isEqualTo(others);
        assertThat(keys.jwks()).contains(others.kid());
    }

    @Test
    void looksForUnknownKeysOnceASecondAndForKnownOnesNever() {
        int atStart = looks;
        for (int i = 0; i < 100; i++) {
            assertThat(keys.find("made-up-" + i)).isNull();
            assertThat(keys.find(own.publicKey().kid())).isNotNull();
        }
        assertThat(looks).isEqualTo(atStart + 1);

        now = START.plus(Duration.ofSeconds(1));
        stored.add(others);

        assertThat(keys.find(others.kid())).isEqualTo(others);
        assertThat(looks).isEqualTo(atStart + 2);
    }

    @Test
    void looksAgainAfterItsClockWasSetBack() {
        assertThat(keys.find(others.kid())).isNull();
        stored.add(others);
        now = START.minus(Duration.ofDays(400));

        assertThat(keys.find(others.kid())).isEqualTo(others);
    }
}

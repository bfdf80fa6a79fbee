package io.marketgate.checkout.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.handover.RedeemedHandovers.Turn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class RedeemedHandoversTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant EXPIRY = NOW.plusSeconds(1_800);

    @Inject
    RedeemedHandovers redeemed;

    @Test
    void redeemsATokenOnce() {
        assertThat(redeemed.redeem("once", "key:a", EXPIRY, NOW)).isEqualTo(Turn.FIRST);

        assertThat(redeemed.redeem("once", "key:b", EXPIRY, NOW.plusSeconds(1))).isEqualTo(Turn.USED);
        assertThat(redeemed.redeem("another", "key:b", EXPIRY, NOW.plusSeconds(1)))
                .isEqualTo(Turn.FIRST);
    }

    @Test
    void sameCallerMayRepeatForAMinute() {
        assertThat(redeemed.redeem("again", "key:a", EXPIRY, NOW)).isEqualTo(Turn.FIRST);

        assertThat(redeemed.redeem("again", "key:a", EXPIRY, NOW.plusSeconds(59)))
                .isEqualTo(Turn.REPEATED);
        assertThat(redeemed.redeem("again", "key:a", EXPIRY, NOW.plusSeconds(60)))
                .isEqualTo(Turn.USED);
    }

    @Test
    void redeemsOnceForConcurrentCallers() {
        long winners = IntStream.range(0, 32)
                .parallel()
                .filter(i -> redeemed.redeem("raced", "key:" + i, EXPIRY, NOW) == Turn.FIRST)
                .count();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void redeemsATokenOnceWithDifferingClocks() {
        assertThat(redeemed.redeem("skewed", "key:a", EXPIRY, NOW)).isEqualTo(Turn.FIRST);

        redeemed.redeem("ahead", "key:c", EXPIRY.plusSeconds(86_400), EXPIRY.plusSeconds(3_600));

        assertThat(redeemed.redeem("skewed", "key:b", EXPIRY, EXPIRY.minusSeconds(1)))
                .isEqualTo(Turn.USED);
    }

    @Test
    void redeemsATokenOnceIfAReplicasClockIsYearsAhead() {
        Instant now = Clock.systemUTC().instant();
        Instant expiry = now.plusSeconds(1_800);
        assertThat(redeemed.redeem("valid", "key:a", expiry, now)).isEqualTo(Turn.FIRST);

        redeemed.redeem("years ahead", "key:c", expiry, now.plus(Duration.ofDays(450)));

        assertThat(redeemed.redeem("valid", "key:b", expiry, now)).isEqualTo(Turn.USED);
    }

    @Test
    void deletesARedemptionADayAfterExpiry() {
        Instant aDayLater = EXPIRY.plusSeconds(86_400);
        redeemed.redeem("old", "key:a", EXPIRY, NOW);
        redeemed.redeem("young", "key:a", EXPIRY.plusSeconds(2), NOW);

        redeemed.redeem("new", "key:a", aDayLater.plusSeconds(1_800), aDayLater.plusSeconds(1));

        assertThat(redeemed.redeem("young", "key:b", EXPIRY.plusSeconds(2), NOW))
                .isEqualTo(Turn.USED);
        assertThat(redeemed.redeem("old", "key:b", EXPIRY, NOW)).isEqualTo(Turn.FIRST);
    }
}

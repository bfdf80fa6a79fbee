package io.marketgate.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.idempotency.KeptAnswers.Claim;
import io.marketgate.merchant.MerchantId;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class StoredAnswersTest {
    private static final byte[] BODY = "body".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Clock.systemUTC().instant();
    private static final Instant YEARS_AHEAD = NOW.plus(Duration.ofDays(450));

    private final IdempotencyKey key = key();

    @Inject
    KeptAnswers kept;

    @Inject
    ManagedExecutor workers;

    @Test
    void repeatsAnAnswerIfTheReplicasClockIsYearsAhead() {
        KeptAnswer answer = answered(NOW);

        assertThat(claim(key, YEARS_AHEAD)).isEqualTo(new Claim.Answered(answer));
    }

    @Test
    void keepsEveryAnswerIfAReplicasClockIsYearsAhead() {
        KeptAnswer answer = answered(NOW);

        claim(key(), YEARS_AHEAD);

        assertThat(claim(key, NOW)).isEqualTo(new Claim.Answered(answer));
    }

    @Test
    void deletesAnAnswerAfterADay() {
        answered(NOW.minus(Duration.ofHours(24)));

        assertThat(claim(key, NOW)).isInstanceOf(Claim.Claimed.class);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        answered(NOW);

        assertThat(kept.claim(key, "another body".getBytes(StandardCharsets.UTF_8), NOW, any -> true))
                .isEqualTo(new Claim.Mismatch());
    }

    @Test
    void claimsAgainIfTheAnswerMayNotBeRepeated() {
        answered(NOW);

        Claim again = kept.claim(key, BODY, NOW, any -> false);

        assertThat(again).isInstanceOf(Claim.Claimed.class);
        assertThat(claim(key, NOW)).isEqualTo(new Claim.InFlight());
    }

    @Test
    void claimsReleasedAndStuckKeysAgain() {
        Claim.Claimed first = (Claim.Claimed) claim(key, NOW.minusSeconds(61));
        assertThat(claim(key, NOW)).as("under way for too long").isInstanceOf(Claim.Claimed.class);

        kept.release(key, first.claim());
        assertThat(claim(key, NOW)).as("released by an earlier claim").isEqualTo(new Claim.InFlight());
    }

    @Test
    void releasesAClaimButNoAnswer() {
        Claim.Claimed claimed = (Claim.Claimed) claim(key, NOW);
        kept.release(key, claimed.claim());
        assertThat(claim(key, NOW)).isInstanceOf(Claim.Claimed.class);

        IdempotencyKey other = key();
        UUID mine = ((Claim.Claimed) claim(other, NOW)).claim();
        KeptAnswer answer = new KeptAnswer(200, "{\"a\":1}", 7L, Instant.parse("2027-01-01T00:00:00Z"));
        kept.keep(other, mine, answer);
        kept.release(other, mine);
        assertThat(claim(other, NOW)).isEqualTo(new Claim.Answered(answer));
    }

    @Test
    void oneOfManyConcurrentRequestsClaimsAKey() {
        List<CompletableFuture<Claim>> claims = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> claim(key, NOW), workers))
                .toList();

        assertThat(claims.stream().map(CompletableFuture::join).filter(Claim.Claimed.class::isInstance))
                .hasSize(1);
    }

    private KeptAnswer answered(Instant at) {
        KeptAnswer answer = new KeptAnswer(201, "{}", null, null);
        kept.keep(key, ((Claim.Claimed) claim(key, at)).claim(), answer);
        return answer;
    }

    private Claim claim(IdempotencyKey of, Instant at) {
        return kept.claim(of, BODY, at, any -> true);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(
                new MerchantId("demo"), "key:a", "/v1", UUID.randomUUID().toString());
    }
}

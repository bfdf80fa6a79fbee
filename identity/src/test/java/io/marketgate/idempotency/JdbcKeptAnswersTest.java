package io.marketgate.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.idempotency.KeptAnswers.Claim;
import io.marketgate.identity.Persons;
import io.marketgate.merchant.MerchantId;
import io.marketgate.testing.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcKeptAnswersTest {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final Instant NOW = Clock.systemUTC().instant();
    private static final Instant YEARS_AHEAD = NOW.plus(Duration.ofDays(450));

    private final IdempotencyKey key = key();
    private final KeptAnswers kept = new JdbcKeptAnswers(DATABASE.dataSource(), Persons.KEYS);

    @Test
    void givesAnAnswerAgainThoughTheReplicasClockIsYearsAhead() {
        KeptAnswer answer = answered(NOW);

        assertThat(claim(key, YEARS_AHEAD)).isEqualTo(new Claim.Answered(answer));
    }

    @Test
    void forgetsNoAnswerThoughAReplicasClockIsYearsAhead() {
        KeptAnswer answer = answered(NOW);

        claim(key(), YEARS_AHEAD);

        assertThat(claim(key, NOW)).isEqualTo(new Claim.Answered(answer));
    }

    @Test
    void forgetsAnAnswerAfterADay() {
        answered(NOW.minus(Duration.ofHours(24)));

        assertThat(claim(key, NOW)).isInstanceOf(Claim.Claimed.class);
    }

    private KeptAnswer answered(Instant at) {
        KeptAnswer answer = new KeptAnswer(201, "{}", null, null);
        kept.keep(key, ((Claim.Claimed) claim(key, at)).claim(), answer);
        return answer;
    }

    private Claim claim(IdempotencyKey of, Instant at) {
        return kept.claim(of, "body".getBytes(StandardCharsets.UTF_8), at, any -> true);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(
                new MerchantId("demo"), "key:a", "/v1", UUID.randomUUID().toString());
    }
}

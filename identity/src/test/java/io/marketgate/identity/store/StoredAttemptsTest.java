package io.marketgate.identity.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.Persons;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.verification.Attempt;
import io.marketgate.identity.verification.AttemptScope;
import io.marketgate.identity.verification.Attempts;
import io.marketgate.identity.verification.AttemptsContract;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class StoredAttemptsTest extends AttemptsContract {
    @Inject
    StoredAttempts attempts;

    @Test
    void limitsHoldIfAReplicasClockIsYearsAhead() {
        Attempt attempt = new Attempt.Counted(AttemptScope.SUBJECT, Persons.KEYS.hash(HashPurpose.ATTEMPT, "ahead"), 1);
        Instant now = Clock.systemUTC().instant();
        Duration window = Duration.ofHours(1);
        assertThat(attempts().refuse(List.of(attempt), window, now)).isEmpty();

        Optional<Instant> ahead = attempts().refuse(List.of(attempt), window, now.plus(Duration.ofDays(450)));

        assertThat(ahead).isPresent();
        assertThat(attempts().refuse(List.of(attempt), window, now).orElseThrow())
                .isBefore(now.plus(Duration.ofHours(2)));
    }

    @Test
    void countsARepeatedKeyTwice() {
        Attempt attempt = new Attempt.Counted(AttemptScope.SUBJECT, Persons.KEYS.hash(HashPurpose.ATTEMPT, "twice"), 1);

        assertThat(attempts().refuse(List.of(attempt, attempt), Duration.ofHours(1), Instant.EPOCH))
                .isPresent();
    }

    @Override
    protected Attempts attempts() {
        return attempts;
    }
}

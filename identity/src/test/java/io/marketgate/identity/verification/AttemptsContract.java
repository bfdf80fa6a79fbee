package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.Persons;
import io.marketgate.identity.person.HashPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of every {@link Attempts}. */
public abstract class AttemptsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Attempt subject = attempt(AttemptScope.SUBJECT, 3);
    private final Attempt document = attempt(AttemptScope.DOCUMENT, 2);

    /** The counter under test; it may count other keys. Each call returns another replica. */
    protected abstract Attempts attempts();

    @Test
    void admitsUpToTheLimitAndSaysWhenItAdmitsAgain() {
        admit(subject, 3);

        Optional<Instant> refused = attempts().refuse(List.of(subject), WINDOW, NOW.plusSeconds(60));

        assertThat(refused).contains(NOW.plus(WINDOW));
    }

    @Test
    void admitsAgainWhenTheWindowHasEnded() {
        admit(subject, 3);

        assertThat(attempts().refuse(List.of(subject), WINDOW, NOW.plus(WINDOW)))
                .isEmpty();
        assertThat(attempts().refuse(List.of(subject), WINDOW, NOW.plus(WINDOW)))
                .as("the new window counts from one")
                .isEmpty();
    }

    @Test
    void refusesByTheDocumentForANewSubject() {
        admit(document, 2);

        Optional<Instant> refused = attempts().refuse(List.of(attempt(AttemptScope.SUBJECT, 3), document), WINDOW, NOW);

        assertThat(refused).isPresent();
    }

    @Test
    void aRefusedSubjectDoesNotUseUpTheDocument() {
        admit(subject, 3);
        attempts().refuse(List.of(subject, document), WINDOW, NOW);
        attempts().refuse(List.of(subject, document), WINDOW, NOW);

        assertThat(attempts().refuse(List.of(document), WINDOW, NOW)).isEmpty();
    }

    @Test
    void countsEveryConcurrentAttempt() {
        List<Optional<Instant>> refusals = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> attempts().refuse(List.of(subject, document), WINDOW, NOW)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(refusals.stream().filter(Optional::isEmpty)).hasSize(2);
    }

    private void admit(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            attempts().refuse(List.of(attempt), WINDOW, NOW);
        }
    }

    private static Attempt attempt(AttemptScope scope, int limit) {
        return new Attempt(
                scope, Persons.KEYS.hash(HashPurpose.ATTEMPT, UUID.randomUUID().toString()), limit);
    }
}

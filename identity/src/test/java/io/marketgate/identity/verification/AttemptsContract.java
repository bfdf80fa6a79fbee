package io.marketgate.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.identity.Persons;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
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

    @Test
    void aReachedLimitAdmitsTheSofterStepUntilThatRefusesToo() {
        Attempt softer = attempt(AttemptScope.LOCKED_DOCUMENT_SUBJECT, 2);
        Attempt locked = new Attempt.Counted(AttemptScope.DOCUMENT, key(), 2, List.of(softer));
        admit(locked, 2);

        assertThat(refuse(locked, NOW)).isEmpty();
        assertThat(refuse(locked, NOW)).isEmpty();
        assertThat(refuse(locked, NOW)).contains(NOW.plus(WINDOW));
    }

    @Test
    void paceSlowsDownToTheLongestPause() {
        Attempt paced = paced();
        Instant at = NOW;

        for (long pause : List.of(30, 60, 120, 200, 200)) {
            assertThat(refuse(paced, at)).isEmpty();
            assertThat(refuse(paced, at.plusSeconds(pause - 1))).contains(at.plusSeconds(pause));
            at = at.plusSeconds(pause);
        }
    }

    @Test
    void paceIsForgottenAWindowAfterTheLatestAttempt() {
        Attempt paced = paced();
        refuse(paced, NOW);
        refuse(paced, NOW.plusSeconds(30));

        Instant late = NOW.plusSeconds(30).plus(WINDOW);
        assertThat(refuse(paced, late)).isEmpty();
        assertThat(refuse(paced, late)).contains(late.plusSeconds(30));
    }

    @Test
    void waitingForThePaceCostsASubjectNoAttempt() {
        Attempt paced = paced();
        Attempt own = attempt(AttemptScope.LOCKED_DOCUMENT_SUBJECT, 1);
        Attempt locked = new Attempt.Counted(AttemptScope.DOCUMENT, key(), 1, List.of(own, paced));
        admit(locked, 1);
        refuse(paced, NOW);

        assertThat(refuse(locked, NOW)).contains(NOW.plusSeconds(30));
        assertThat(refuse(locked, NOW.plusSeconds(30))).isEmpty();
        assertThat(refuse(locked, NOW.plusSeconds(300)))
                .contains(NOW.plusSeconds(30).plus(WINDOW));
    }

    @Test
    void concurrentAttemptsOfManySubjectsKeepThePace() {
        Attempt paced = paced();

        List<Optional<Instant>> refusals =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> refuse(paced, NOW)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(refusals.stream().filter(Optional::isEmpty)).hasSize(1);
    }

    private Optional<Instant> refuse(Attempt attempt, Instant at) {
        return attempts().refuse(List.of(attempt), WINDOW, at);
    }

    private static Attempt paced() {
        return new Attempt.Paced(AttemptScope.LOCKED_DOCUMENT, key(), Duration.ofSeconds(30), Duration.ofSeconds(200));
    }

    private static KeyedHash key() {
        return Persons.KEYS.hash(HashPurpose.ATTEMPT, UUID.randomUUID().toString());
    }

    private void admit(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            attempts().refuse(List.of(attempt), WINDOW, NOW);
        }
    }

    private static Attempt attempt(AttemptScope scope, int limit) {
        return new Attempt.Counted(scope, key(), limit);
    }
}

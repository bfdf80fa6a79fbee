package io.marketgate.identity.verification;

import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.DocumentJudgement.Plausible;
import io.marketgate.pack.IdentityPolicy;
import io.marketgate.pack.IdentityPolicy.Verification;
import io.marketgate.rule.AssuranceLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Verifies a document. It is judged and counted, then a register is asked or it is kept as declared. */
final class DocumentVerification {
    private final VerificationRegisters registers;
    private final AttemptGate attempts;
    private final AssuranceRecord record;
    private final Duration latencyFloor;
    private final Executor workers;

    DocumentVerification(
            VerificationRegisters registers,
            AttemptGate attempts,
            AssuranceRecord record,
            Duration latencyFloor,
            Executor workers) {
        this.registers = registers;
        this.attempts = attempts;
        this.record = record;
        this.latencyFloor = latencyFloor;
        this.workers = workers;
    }

    CompletionStage<VerificationResult> verify(
            Applicant applicant, IdentityPolicy policy, PresentedDocument presented, Instant now) {
        UUID id = UUID.randomUUID();
        return DocumentJudge.judge(policy, presented, now)
                .fold(
                        notTaken -> done(new VerificationOutcome.NotAccepted(id, notTaken.problems())),
                        wrong -> done(new VerificationOutcome.InvalidDocument(id, wrong.problems())),
                        plausible -> verify(id, applicant, policy, presented, plausible, now));
    }

    private CompletionStage<VerificationResult> verify(
            UUID id,
            Applicant applicant,
            IdentityPolicy policy,
            PresentedDocument presented,
            Plausible document,
            Instant now) {
        Secret<String> name = presented.name();
        Optional<VerificationRegisters.Way> way = registers.best(policy, document.type());
        if (way.isPresent() && name != null) {
            RegisterQuestion question = new RegisterQuestion(
                    document.type(), document.number(), name, document.facts().birthDate());
            return ask(id, applicant, policy, presented, document, way.get(), question, now);
        }
        if (accepts(policy, document.type(), Verification.CHECKED)) {
            return CompletableFuture.supplyAsync(
                    () -> declare(id, applicant, policy, presented, document, now), workers);
        }
        return done(unasked(id, policy, document.type(), way.isPresent()));
    }

    /** The latency floor starts before any look-up, so that look-up time does not add to it. */
    private CompletionStage<VerificationResult> ask(
            UUID id,
            Applicant applicant,
            IdentityPolicy policy,
            PresentedDocument presented,
            Plausible document,
            VerificationRegisters.Way way,
            RegisterQuestion question,
            Instant now) {
        CompletableFuture<Boolean> floor = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, latencyFloor.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(
                        () -> attempts.refuse(applicant, document.type(), document.number(), now), workers)
                .thenCompose(refused -> refused.isPresent()
                        ? done(new AttemptsExhausted(refused.get()))
                        : way.register()
                                .ask(question)
                                .thenApplyAsync(
                                        answer ->
                                                conclude(id, applicant, policy, presented, document, way, answer, now),
                                        workers))
                .thenCombine(floor, (result, elapsed) -> result);
    }

    private VerificationResult conclude(
            UUID id,
            Applicant applicant,
            IdentityPolicy policy,
            PresentedDocument presented,
            Plausible document,
            VerificationRegisters.Way way,
            RegisterAnswer answer,
            Instant now) {
        return switch (answer) {
            case UNAVAILABLE -> new VerificationOutcome.Unavailable(id);
            case MISMATCH, NO_RECORD -> new VerificationOutcome.Mismatch(id);
            case MATCH, MATCH_WITH_BIRTH_DATE -> {
                boolean bornThen = answer == RegisterAnswer.MATCH_WITH_BIRTH_DATE
                        || document.type().numberHoldsBirthDate();
                Secret<LocalDate> birthDate = bornThen ? document.facts().birthDate() : null;
                AssuranceRecord.Found found =
                        found(document, presented, way.accepted().level(), birthDate);
                yield record.keep(
                        id,
                        applicant,
                        policy,
                        found,
                        now,
                        held -> new VerificationOutcome.Verified(id, held.level(), held.claims(), held.until()));
            }
        };
    }

    private VerificationResult declare(
            UUID id,
            Applicant applicant,
            IdentityPolicy policy,
            PresentedDocument presented,
            Plausible document,
            Instant now) {
        Optional<Instant> refused = attempts.refuse(applicant, document.type(), document.number(), now);
        if (refused.isPresent()) {
            return new AttemptsExhausted(refused.get());
        }
        return record.keep(
                id,
                applicant,
                policy,
                found(document, presented, AssuranceLevel.SELF_DECLARED, null),
                now,
                held -> new VerificationOutcome.Declared(id, held.until()));
    }

    private static VerificationOutcome unasked(
            UUID id, IdentityPolicy policy, DocumentType type, boolean registerWantsName) {
        if (registerWantsName) {
            return new VerificationOutcome.InvalidDocument(id, List.of(VerificationProblem.NAME_NEEDED));
        }
        boolean tokenOnly =
                !accepts(policy, type, Verification.REGISTRY) && !accepts(policy, type, Verification.PROVIDER);
        return tokenOnly
                ? new VerificationOutcome.NotAccepted(id, List.of(VerificationProblem.TOKEN_NEEDED))
                : new VerificationOutcome.Unavailable(id);
    }

    private static boolean accepts(IdentityPolicy policy, DocumentType type, Verification verification) {
        return policy.accepted().stream()
                .anyMatch(each -> each.document().equals(type.name()) && each.verification() == verification);
    }

    private static AssuranceRecord.Found found(
            Plausible document,
            PresentedDocument presented,
            AssuranceLevel level,
            @Nullable Secret<LocalDate> birthDate) {
        return new AssuranceRecord.Found(
                document.type().name(),
                document.facts().issuer(),
                level,
                document.type().mayBeKey() ? document.number() : null,
                presented.name(),
                birthDate,
                document.expiresOn());
    }

    private static CompletionStage<VerificationResult> done(VerificationResult result) {
        return CompletableFuture.completedFuture(result);
    }
}

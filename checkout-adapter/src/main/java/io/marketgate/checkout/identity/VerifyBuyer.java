package io.marketgate.checkout.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.Caller;
import io.marketgate.checkout.creation.CreateOnce;
import io.marketgate.checkout.wire.Body;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.identity.verification.Applicant;
import io.marketgate.identity.verification.AttemptsExhausted;
import io.marketgate.identity.verification.Verification;
import io.marketgate.identity.verification.VerificationOutcome;
import io.marketgate.identity.verification.VerificationResult;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Verifies a buyer, once for an idempotency key, so that a repeated request costs one attempt. */
@Singleton
class VerifyBuyer {
    private final Verification verification;
    private final CreateOnce createOnce;
    private final ObjectMapper json;
    private final Clock clock;

    VerifyBuyer(Verification verification, CreateOnce createOnce, ObjectMapper json, Clock clock) {
        this.verification = verification;
        this.createOnce = createOnce;
        this.json = json;
        this.clock = clock;
    }

    /** Does not block. Fails with a {@link ProblemException} if there were too many attempts. */
    CompletionStage<RenderedJson> verify(
            Caller who, VerificationRequest request, Body body, String path, @Nullable String key) {
        return createOnce
                .create(who, path, key, body, () -> verify(who, request))
                .thenApply(RenderedJson::of);
    }

    private CompletionStage<String> verify(Caller who, VerificationRequest request) {
        Applicant applicant = new Applicant(who.merchant(), request.subject(), who.actor());
        CompletionStage<VerificationResult> result = request.document() == null
                ? verification.verify(applicant, request.market(), Objects.requireNonNull(request.idToken()))
                : verification.verify(applicant, request.market(), request.document());
        return result.thenApply(this::answer);
    }

    private String answer(VerificationResult result) {
        if (result instanceof AttemptsExhausted exhausted) {
            throw ProblemException.later(
                    ProblemType.TOO_MANY_REQUESTS,
                    "too many attempts to verify",
                    Duration.between(clock.instant(), exhausted.until()));
        }
        try {
            return json.writeValueAsString(VerificationAnswer.of((VerificationOutcome) result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values can be written", e);
        }
    }
}

package io.marketgate.checkout.decision;

import io.marketgate.checkout.admission.Admission;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.idempotency.IdempotencyKey;
import io.marketgate.idempotency.KeptAnswer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Decides a cart once for an idempotency key. A kept decision is repeated only at its revision and while it is valid.
 * Otherwise the cart is decided again.
 */
@Singleton
class KeptDecisions {
    private static final int OK = 200;

    private final Idempotency idempotency;
    private final DecideCart decideCart;
    private final Admission admission;
    private final Clock clock;

    KeptDecisions(Idempotency idempotency, DecideCart decideCart, Admission admission, Clock clock) {
        this.idempotency = idempotency;
        this.decideCart = decideCart;
        this.admission = admission;
        this.clock = clock;
    }

    CompletionStage<RenderedJson> decide(CheckoutQuestion question, String path, String key) {
        IdempotencyKey known =
                new IdempotencyKey(question.merchant().id(), question.caller().actor(), path, key);
        return idempotency
                .once(known, question.body().withoutWhiteSpace(), kept -> holds(kept, question), () -> decideCart
                        .decide(question)
                        .thenApply(KeptDecisions::kept))
                .thenApply(kept -> {
                    admission.leave(question.fresh());
                    return RenderedJson.of(kept.body());
                });
    }

    private boolean holds(KeptAnswer kept, CheckoutQuestion question) {
        @Nullable Long revision = kept.revision();
        @Nullable Instant validUntil = kept.validUntil();
        return revision != null
                && validUntil != null
                && revision == question.snapshot().revision()
                && clock.instant().isBefore(validUntil);
    }

    private static KeptAnswer kept(Answer answer) {
        return new KeptAnswer(OK, answer.json().toString(), answer.revision(), answer.validUntil());
    }
}

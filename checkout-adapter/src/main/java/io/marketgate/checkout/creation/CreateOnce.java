package io.marketgate.checkout.creation;

import io.marketgate.access.Caller;
import io.marketgate.checkout.wire.Body;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.idempotency.IdempotencyKey;
import io.marketgate.idempotency.KeptAnswer;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates something once for an idempotency key and repeats its answer, or each time if there is no key. */
@Singleton
public class CreateOnce {
    private static final int CREATED = 201;

    private final Idempotency idempotency;

    CreateOnce(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * The answer to a request, as text.
     *
     * @param path of the request, without parameters
     * @param key the header's value, checked; null if there is none
     * @param body the request's; another spelling of the same JSON is the same request
     * @param creation creates it; runs on a thread that may block if there is a key, and else on the caller's
     * @return fails with a {@link io.marketgate.problem.ProblemException} as {@link Idempotency#once}, or as the creation
     */
    public CompletionStage<String> create(
            Caller who, String path, @Nullable String key, Body body, Supplier<CompletionStage<String>> creation) {
        if (key == null) {
            return creation.get();
        }
        IdempotencyKey known = new IdempotencyKey(who.merchant(), who.actor(), path, key);
        return idempotency
                .once(known, body.withoutWhiteSpace(), kept -> true, () -> creation.get()
                        .thenApply(answer -> new KeptAnswer(CREATED, answer, null, null)))
                .thenApply(KeptAnswer::body);
    }
}

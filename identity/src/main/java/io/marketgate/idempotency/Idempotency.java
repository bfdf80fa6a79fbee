package io.marketgate.idempotency;

import io.marketgate.idempotency.KeptAnswers.Claim;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.product.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries a request out once for each key, and gives its answer again for a day. */
public final class Idempotency {
    /** The header that names the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KeptAnswers kept;
    private final Clock clock;
    private final Executor workers;

    /** @param workers runs what blocks */
    Idempotency(KeptAnswers kept, Clock clock, Executor workers) {
        this.kept = kept;
        this.clock = clock;
        this.workers = workers;
    }

    /**
     * Checks the header's value.
     *
     * @throws ProblemException if it is not 1 to 128 visible ASCII characters
     */
    public static String checked(String header) {
        try {
            return Identifiers.require(HEADER, header);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(HEADER, "1 to 128 visible ASCII characters are expected");
        }
    }

    /**
     * Carries a request out, or answers as it was answered before. Does not block.
     *
     * @param request the body as it was sent
     * @param still whether a kept answer may be given again
     * @param work carries it out, on a thread that may block
     * @return fails with a {@link ProblemException} where the same request is under way, or the key is another's
     */
    public CompletionStage<KeptAnswer> once(
            IdempotencyKey key,
            byte[] request,
            Predicate<KeptAnswer> still,
            Supplier<CompletionStage<KeptAnswer>> work) {
        return CompletableFuture.supplyAsync(() -> kept.claim(key, request, clock.instant(), still), workers)
                // Not thenCompose: the claim may be there already, and then the work would run on the caller's thread.
                .thenComposeAsync(claim -> carryOut(key, claim, work), workers);
    }

    private CompletionStage<KeptAnswer> carryOut(
            IdempotencyKey key, Claim claim, Supplier<CompletionStage<KeptAnswer>> work) {
        if (claim instanceof Claim.Answered answered) {
            return CompletableFuture.completedFuture(answered.answer());
        }
        if (claim instanceof Claim.InFlight) {
            throw ProblemException.later(ProblemType.IN_FLIGHT, "the same request is still being worked on", RETRY);
        }
        if (claim instanceof Claim.Mismatch) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_MISMATCH, "the key was used for a request with another body");
        }
        UUID mine = ((Claim.Claimed) claim).claim();
        return attempt(work)
                .handleAsync(
                        (answer, failure) -> {
                            settle(key, mine, answer);
                            return failure == null
                                    ? CompletableFuture.completedStage(answer)
                                    : CompletableFuture.<KeptAnswer>failedStage(failure);
                        },
                        workers)
                .thenCompose(Function.identity());
    }

    private static CompletionStage<KeptAnswer> attempt(Supplier<CompletionStage<KeptAnswer>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    /** What was carried out is answered even if it cannot be kept: sent again it is carried out again, as without a key. */
    private void settle(IdempotencyKey key, UUID claim, @Nullable KeptAnswer answer) {
        try {
            if (answer == null) {
                kept.release(key, claim);
            } else {
                kept.keep(key, claim, answer);
            }
        } catch (IllegalStateException unavailable) {
            LOG.warnf("event=idempotency-not-kept path=%s", key.path());
        }
    }
}

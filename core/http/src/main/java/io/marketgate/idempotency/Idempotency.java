package io.marketgate.idempotency;

import io.marketgate.idempotency.KeptAnswers.Claim;
import io.marketgate.persistence.StoreUnavailable;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.product.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries a request out once for each key, and repeats its answer for a day. */
public final class Idempotency {
    /** The header that names the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KeptAnswers kept;
    private final Clock clock;
    private final Executor workers;
    private final Duration timeout;

    /**
     * @param workers runs blocking work
     * @param timeout how long a request waits for the store, before it is carried out and again after
     */
    public Idempotency(KeptAnswers kept, Clock clock, Executor workers, Duration timeout) {
        this.kept = kept;
        this.clock = clock;
        this.workers = workers;
        this.timeout = timeout;
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
            throw malformed();
        }
    }

    static ProblemException malformed() {
        return ProblemException.invalid(HEADER, Identifiers.EXPECTED);
    }

    /**
     * Carries a request out, or repeats the earlier answer. Does not block.
     *
     * @param request the body, in a form that is the same for equal requests
     * @param still whether a kept answer may be repeated
     * @param work carries it out, on a thread that may block
     * @return fails with a {@link ProblemException} if the same request is in progress, the key belongs to another
     *     request, or the store cannot be read now
     */
    public CompletionStage<KeptAnswer> once(
            IdempotencyKey key,
            byte[] request,
            Predicate<KeptAnswer> still,
            Supplier<CompletionStage<KeptAnswer>> work) {
        return claim(key, request, still)
                // Not thenCompose: the claim may be complete already, and then the work would run on the caller's
                // thread.
                .thenComposeAsync(claim -> carryOut(key, claim, work), workers);
    }

    /**
     * Claims the key. A claim that arrives after the timeout is released, because its request is no longer carried out.
     */
    private CompletableFuture<Claim> claim(IdempotencyKey key, byte[] request, Predicate<KeptAnswer> still) {
        CompletableFuture<Claim> claim =
                CompletableFuture.supplyAsync(() -> kept.claim(key, request, clock.instant(), still), workers);
        return claim.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failure -> {
            if (!(failure instanceof TimeoutException)) {
                throw failure instanceof CompletionException known ? known : new CompletionException(failure);
            }
            var unused = claim.thenAcceptAsync(late -> giveUp(key, late), workers);
            throw ProblemException.later(
                    ProblemType.UNAVAILABLE, "what came of an earlier request cannot be read now", RETRY);
        });
    }

    private void giveUp(IdempotencyKey key, Claim late) {
        if (late instanceof Claim.Claimed claimed) {
            settle(key, claimed.claim(), null);
        }
    }

    private CompletionStage<KeptAnswer> carryOut(
            IdempotencyKey key, Claim claim, Supplier<CompletionStage<KeptAnswer>> work) {
        if (claim instanceof Claim.Answered answered) {
            return CompletableFuture.completedFuture(answered.answer());
        }
        if (claim instanceof Claim.InFlight) {
            throw ProblemException.later(ProblemType.IN_FLIGHT, "the same request is still in progress", RETRY);
        }
        if (claim instanceof Claim.Mismatch) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_MISMATCH, "the key was used for a request with another body");
        }
        UUID mine = ((Claim.Claimed) claim).claim();
        return attempt(work)
                .handle((answer, failure) -> CompletableFuture.runAsync(() -> settle(key, mine, answer), workers)
                        .completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .thenCompose(settled -> failure == null
                                ? CompletableFuture.completedFuture(answer)
                                : CompletableFuture.<KeptAnswer>failedFuture(failure)))
                .thenCompose(Function.identity());
    }

    private static CompletionStage<KeptAnswer> attempt(Supplier<CompletionStage<KeptAnswer>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    /**
     * Keeps the answer. A failure or delay does not affect the answer; a repeated request is then carried out again, as
     * without a key.
     */
    private void settle(IdempotencyKey key, UUID claim, @Nullable KeptAnswer answer) {
        try {
            if (answer == null) {
                kept.release(key, claim);
            } else {
                kept.keep(key, claim, answer);
            }
        } catch (StoreUnavailable unavailable) {
            LOG.warnf("event=idempotency-not-kept path=%s", key.path());
        }
    }
}

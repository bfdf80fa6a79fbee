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

/** Carries a request out once for each key, and gives its answer again for a day. */
public final class Idempotency {
    /** The header that names the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KeptAnswers kept;
    private final Clock clock;
    private final Executor workers;
    private final Duration patience;

    /**
     * @param workers runs what blocks
     * @param patience how long a request waits to be remembered, before it is carried out and after
     */
    Idempotency(KeptAnswers kept, Clock clock, Executor workers, Duration patience) {
        this.kept = kept;
        this.clock = clock;
        this.workers = workers;
        this.patience = patience;
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
     * @return fails with a {@link ProblemException} where the same request is under way, the key is another's, or what is
     *     remembered cannot be read now
     */
    public CompletionStage<KeptAnswer> once(
            IdempotencyKey key,
            byte[] request,
            Predicate<KeptAnswer> still,
            Supplier<CompletionStage<KeptAnswer>> work) {
        return claim(key, request, still)
                // Not thenCompose: the claim may be there already, and then the work would run on the caller's thread.
                .thenComposeAsync(claim -> carryOut(key, claim, work), workers);
    }

    /** A claim that comes too late is given up again, for by then nobody carries the request out. */
    private CompletableFuture<Claim> claim(IdempotencyKey key, byte[] request, Predicate<KeptAnswer> still) {
        CompletableFuture<Claim> claim =
                CompletableFuture.supplyAsync(() -> kept.claim(key, request, clock.instant(), still), workers);
        return claim.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
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
            throw ProblemException.later(ProblemType.IN_FLIGHT, "the same request is still being worked on", RETRY);
        }
        if (claim instanceof Claim.Mismatch) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_MISMATCH, "the key was used for a request with another body");
        }
        UUID mine = ((Claim.Claimed) claim).claim();
        return attempt(work)
                .handle((answer, failure) -> CompletableFuture.runAsync(() -> settle(key, mine, answer), workers)
                        .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
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
     * What was carried out is answered even if it cannot be kept, or not soon: sent again it is carried out again, as without
     * a key.
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

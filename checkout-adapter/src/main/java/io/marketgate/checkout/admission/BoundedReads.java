package io.marketgate.checkout.admission;

import io.marketgate.catalogue.wiring.CatalogueTimes;
import io.marketgate.problem.Cause;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Reads what a decision needs, with a timeout. A hanging database blocks its worker but not the shopper: after {@code
 * marketgate.catalogue.read-timeout} the gate answers that it is closed.
 */
@Singleton
public class BoundedReads {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ManagedExecutor workers;
    private final Duration timeout;

    BoundedReads(ManagedExecutor workers, CatalogueTimes times) {
        this.workers = workers;
        this.timeout = times.readTimeout();
    }

    /**
     * Reads on a thread that may block.
     *
     * @return fails with a {@link ProblemException} of status 503 if it takes too long
     */
    public <T> CompletionStage<T> of(Supplier<T> read) {
        // The stage of the executor would wait for one of its threads, which may all be waiting for the database.
        CompletableFuture<T> answer = new CompletableFuture<>();
        workers.execute(() -> complete(answer, read));
        return answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).exceptionally(BoundedReads::refused);
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> read) {
        try {
            answer.complete(read.get());
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    private static <T> T refused(Throwable failure) {
        Throwable cause = Cause.of(failure);
        if (cause instanceof TimeoutException) {
            throw ProblemException.later(
                    ProblemType.UNAVAILABLE, "the data for the decision cannot be read now", RETRY);
        }
        throw new CompletionException(cause);
    }
}

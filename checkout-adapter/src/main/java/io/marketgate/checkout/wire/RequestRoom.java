package io.marketgate.checkout.wire;

import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the heap requests under way may hold together: a few hundred carts of 500 lines fill it where thousands of
 * small ones do not. What a request comes to hold is judged by its body, before anything is made of it.
 */
@Singleton
public class RequestRoom {
    private static final double SHARE_OF_HEAP = 0.25;
    /** A line of fifty bytes is answered with three thousand. */
    private static final long ANSWER_PER_BYTE = 64;
    /** Platforms say more of a line, and are told less. */
    private static final long PLATFORMS_ANSWER_PER_BYTE = 16;

    private static final String PLATFORMS = "/adapters/";
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final long most = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP);
    private final AtomicLong held = new AtomicLong();

    /**
     * Takes room for what is made of a body, until the request is answered or given up.
     *
     * @throws ProblemException if there is none now
     */
    void take(RoutingContext request, int body) {
        boolean platform = request.normalizedPath().startsWith(PLATFORMS);
        long bytes = body * (platform ? PLATFORMS_ANSWER_PER_BYTE : ANSWER_PER_BYTE);
        if (!take(bytes)) {
            throw ProblemException.later(ProblemType.UNAVAILABLE, "too many large requests are under way", RETRY);
        }
        request.addEndHandler(ended -> give(bytes));
    }

    /** Takes room if there is enough. A request that is alone has room whatever its size. */
    boolean take(long bytes) {
        long now = held.addAndGet(bytes);
        if (now <= most || now == bytes) {
            return true;
        }
        give(bytes);
        return false;
    }

    /** Gives room back. */
    void give(long bytes) {
        held.addAndGet(-bytes);
    }

    /** All that may be held. */
    long most() {
        return most;
    }

    /** What is held now. */
    long held() {
        return held.get();
    }
}

package io.marketgate.checkout.wire;

import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the heap of concurrent requests: a few hundred carts of 500 lines fill it where thousands of small ones do
 * not. A request's share is estimated from its body before it is parsed.
 */
@Singleton
public class RequestRoom {
    private static final double SHARE_OF_HEAP = 0.25;
    /** A line of fifty bytes has an answer of three thousand. */
    private static final long ANSWER_PER_BYTE = 64;
    /** Platforms send more for a line and get less. */
    private static final long PLATFORMS_ANSWER_PER_BYTE = 16;

    private static final String PLATFORMS = "/adapters/";
    /** What is answered in a stream: the body, and an answer that is never whole in memory. */
    private static final long STREAMED_PER_BYTE = 2;

    private static final String STREAMED = "/v1/classifications";
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final long most = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP);
    private final AtomicLong held = new AtomicLong();

    /**
     * Reserves room for a body's request, until it is answered or aborted.
     *
     * @throws ProblemException if there is none now
     */
    void take(RoutingContext request, int body) {
        long bytes = body * perByte(request.normalizedPath());
        if (!take(bytes)) {
            throw ProblemException.later(ProblemType.UNAVAILABLE, "too many large requests are in progress", RETRY);
        }
        request.addEndHandler(ended -> give(bytes));
    }

    private static long perByte(String path) {
        if (path.equals(STREAMED)) {
            return STREAMED_PER_BYTE;
        }
        return path.startsWith(PLATFORMS) ? PLATFORMS_ANSWER_PER_BYTE : ANSWER_PER_BYTE;
    }

    /** Reserves room if there is enough. A single request has room whatever its size. */
    boolean take(long bytes) {
        long now = held.addAndGet(bytes);
        if (now <= most || now == bytes) {
            return true;
        }
        give(bytes);
        return false;
    }

    /** Frees room. */
    void give(long bytes) {
        held.addAndGet(-bytes);
    }

    /** The limit, in bytes. */
    long most() {
        return most;
    }

    /** The room reserved now, in bytes. */
    long held() {
        return held.get();
    }
}

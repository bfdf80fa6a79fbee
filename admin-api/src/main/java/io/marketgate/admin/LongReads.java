package io.marketgate.admin;

import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Admits long reads as far as there is room, so that a flood of them leaves threads and connections to carts. */
@LongRead
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class LongReads {
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Semaphore room;

    LongReads(StaffConfig config) {
        this.room = new Semaphore(config.longReads());
    }

    /** Runs the operation, or refuses it at once. */
    @AroundInvoke
    Object admit(InvocationContext operation) throws Exception {
        if (!room.tryAcquire()) {
            throw ProblemException.later(
                    ProblemType.TOO_MANY_REQUESTS, "too many searches and replays are in progress", LATER);
        }
        try {
            return operation.proceed();
        } finally {
            room.release();
        }
    }
}

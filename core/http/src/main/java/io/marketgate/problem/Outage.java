package io.marketgate.problem;

import java.time.Duration;

/**
 * A failure by which a part says that what it needs cannot be used now. It is answered as a closed gate and not as a fault,
 * inside the endpoints and on the way to them. Each part registers its own as a bean.
 *
 * @param failure the class of its exception, whose message and subclasses do not matter
 * @param part what cannot be used, a word for the log
 * @param detail what the caller is told
 * @param retryAfter when the caller is to try again
 */
public record Outage(Class<? extends Throwable> failure, String part, String detail, Duration retryAfter) {
    /** About one poll of the catalogue. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** A failure of the database. */
    public static Outage ofDatabase(Class<? extends Throwable> failure) {
        return new Outage(failure, "database", "the database cannot be reached now", SOON);
    }
}

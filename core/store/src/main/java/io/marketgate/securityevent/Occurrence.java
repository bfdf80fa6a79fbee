package io.marketgate.securityevent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with how often it happened.
 *
 * @param since when it happened first
 * @param at when it happened last
 * @param times at least 1
 * @param requestId of the first if it is a UUID, else null
 */
public record Occurrence(
        SecurityEvent event,
        Instant since,
        Instant at,
        long times,
        @Nullable String requestId) {

    /** @throws IllegalArgumentException if it never happened, or ended before it began */
    public Occurrence {
        if (times < 1 || at.isBefore(since)) {
            throw new IllegalArgumentException("an event happens once or more, and ends after it begins");
        }
    }
}

package io.marketgate.securityevent;

import io.marketgate.merchant.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The security events of all replicas. Thread-safe. */
public interface SecurityEvents {

    /**
     * Notes an event, which is written behind the answer. Never blocks. Events that are alike within a minute, uses of a key
     * within an hour, become one row with a count, so that a flood of them floods no table.
     *
     * @param requestId of the request if it is a UUID, else null: another may hold what the caller made up
     */
    void note(SecurityEvent event, @Nullable String requestId);

    /**
     * Records an event at once. Blocks.
     *
     * @throws RuntimeException if it cannot be written; then it is not recorded
     */
    void record(SecurityEvent event, @Nullable String requestId);

    /** Writes what was noted so far, also within a minute or an hour that has not ended. Blocks. */
    void writeNoted();

    /** The events that a query asks for, the latest first. Blocks. */
    List<Recorded> list(Query query);

    /** @param sequence its place in the chain */
    record Recorded(long sequence, Occurrence occurrence) {}

    /**
     * A question for events.
     *
     * @param merchant whose, or null for those of no merchant
     * @param from first instant
     * @param to first instant no longer
     * @param kinds of these kinds only
     * @param before only what comes behind the event of that sequence, or null for the first page
     * @param limit the most events, at least 1
     */
    record Query(
            @Nullable MerchantId merchant,
            Instant from,
            Instant to,
            Set<SecurityEvent.Kind> kinds,
            @Nullable Long before,
            int limit) {

        /** @throws IllegalArgumentException if the span is empty */
        public Query {
            kinds = Set.copyOf(kinds);
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("`from` must be before `to`");
            }
        }
    }
}

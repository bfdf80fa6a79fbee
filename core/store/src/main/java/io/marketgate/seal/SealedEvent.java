package io.marketgate.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A security event as the chain of security events binds it, with the columns of its row.
 *
 * @param sequence from 1, without gaps
 * @param since when it happened first, in whole microseconds, which is what the database keeps
 * @param at when it happened last, in whole microseconds
 */
public record SealedEvent(
        long sequence,
        Instant since,
        Instant at,
        String kind,
        @Nullable String merchant,
        @Nullable String actor,
        @Nullable String endpoint,
        String outcome,
        @Nullable String subject,
        @Nullable String requestId,
        long times) {
    /** The hash before the first event of the chain. */
    public static final byte[] FIRST = new byte[Digest.SIZE];

    /** @throws IllegalArgumentException if an instant is finer than a microsecond */
    public SealedEvent {
        if (!since.equals(since.truncatedTo(ChronoUnit.MICROS)) || !at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("an event happens at a whole microsecond");
        }
    }

    /** The hash of this event behind another. */
    public byte[] hash(byte[] previous) {
        return Digest.of("security-event")
                .add(previous)
                .add(sequence)
                .add(since.toString())
                .add(at.toString())
                .add(kind)
                .add(merchant)
                .add(actor)
                .add(endpoint)
                .add(outcome)
                .add(subject)
                .add(requestId)
                .add(times)
                .end();
    }
}

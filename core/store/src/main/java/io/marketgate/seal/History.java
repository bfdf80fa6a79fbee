package io.marketgate.seal;

import io.marketgate.merchant.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Journal and audit trail as a chain that can be checked. Thread-safe.
 *
 * <p>Look-ups by key throw {@link HistoryUnavailable} if the database does not answer in time.
 */
public interface History {
    /** The longest span of one check. */
    Duration LONGEST = Duration.ofDays(31);

    /** The newest checkpoint that this replica knows, or null if there is none. Does not block. */
    @Nullable
    SignedCheckpoint newest();

    /**
     * Closes what was written so far, and checks whole days in UTC, from the one of {@code from} to the one that {@code to}
     * is within or behind. Blocks; its time grows with the rows of these days.
     *
     * @param shown which flaws are kept; the others are counted
     */
    SealReport verify(Instant from, Instant to, Predicate<Flaw> shown);

    /**
     * A checkpoint as it stands in the database, a compact JWS, or null if none has that number. Whether it is genuine,
     * {@link #verify} says. Blocks for a look-up by key.
     */
    @Nullable
    String checkpoint(long number);

    /** Checks one row against the commit that has written it. Blocks for a few look-ups by key. */
    RowState row(MerchantId merchant, UUID id);

    /** Whether the gate has dropped this day in UTC, because its retention had ended. Blocks for a look-up by key. */
    boolean isDropped(LocalDate day);

    /**
     * Checks one change of the catalogue, its author and its entries against the chain of changes. Blocks for a few look-ups
     * by key; for a change whose keyed hash is by a secret that is gone, it reads on to the next checkpoint, which is a
     * minute of changes.
     */
    RowState change(long revision);
}

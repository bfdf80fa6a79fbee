package io.marketgate.journal;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of decisions: UUIDs of version 7 (RFC 9562), whose first 48 bits are the milliseconds of the decision's instant.
 * They sort by time, so the journal needs no index but its key.
 */
public final class EntryIds {
    private final TimeBasedEpochGenerator generator = new TimeBasedEpochGenerator(new SecureRandom());

    /** A new id for a decision at that instant. Ids of one millisecond rise. */
    public UUID next(Instant at) {
        return generator.construct(at.toEpochMilli());
    }

    /** The instant an id was made for. */
    public static Instant instantOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The bound below every id of that instant and later, and above every earlier one. */
    public static UUID floor(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16, 0);
    }

    /** The lesser of two ids as the database orders them, which is by their bytes; {@link UUID#compareTo} is not. */
    public static UUID lesser(UUID one, UUID other) {
        return order(one, other) <= 0 ? one : other;
    }

    /** The greater of two ids in that order. */
    public static UUID greater(UUID one, UUID other) {
        return order(one, other) <= 0 ? other : one;
    }

    private static int order(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}

package io.marketgate.seal.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Days and instants of ids, which are UUIDs of version 7. */
final class Days {
    private Days() {}

    static LocalDate of(UUID id) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), ZoneOffset.UTC);
    }

    /** The bound below every id of that instant and later. */
    static UUID floor(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16, 0);
    }

    static UUID floor(LocalDate day) {
        return floor(begin(day));
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

package io.marketgate.explanation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes instants as the wire contract has them. */
final class Milliseconds {
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Milliseconds() {}

    /** ISO 8601 in UTC, always with three digits of a second. */
    static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}

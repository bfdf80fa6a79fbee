package io.marketgate.identity.prescription;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** A position in the queue of prescriptions. It stays valid when prescriptions leave the queue. */
public record QueuePosition(Instant receivedAt, UUID id) {
    /** The position before all. */
    public static final QueuePosition FIRST = new QueuePosition(Instant.EPOCH, new UUID(0, 0));

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,15})_(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    /** @throws IllegalArgumentException if the text is not the result of a {@link #toString} */
    public static QueuePosition parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a place in the queue of prescriptions");
        }
        return new QueuePosition(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
    }

    @Override
    public String toString() {
        return receivedAt.toEpochMilli() + "_" + id;
    }
}

package io.marketgate.workitem;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** A position in the list of work items. It stays valid when items are removed. */
public record Position(Instant firstSeen, UUID id) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,15})_(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    /** @throws IllegalArgumentException if the text is not the result of a {@link #toString} */
    public static Position parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a place in the list of work items");
        }
        return new Position(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
    }

    @Override
    public String toString() {
        return firstSeen.toEpochMilli() + "_" + id;
    }
}

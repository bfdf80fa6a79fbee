package io.marketgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time for which evidence is valid.
 *
 * @param from first instant of validity, or null for always
 * @param to first instant after validity, or null for ever
 */
public record Validity(@Nullable Instant from, @Nullable Instant to) {
    /** Valid at any time. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** @throws IllegalArgumentException if it is empty */
    public Validity {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("evidence is valid to a later instant than from");
        }
    }
}

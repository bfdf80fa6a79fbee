package io.marketgate.journal.postgres;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the journal is kept.
 *
 * @param duration after the end of a day, at least one day; or null for ever
 */
public record KeptFor(@Nullable Duration duration) {
    /** Without an end. */
    public static final KeptFor EVER = new KeptFor(null);

    private static final String FOREVER = "forever";

    /** @throws IllegalArgumentException if it is shorter than a day, in which the last checkpoint may still be missing */
    public KeptFor {
        if (duration != null && duration.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "a retention is `forever`, or a duration of at least a day such as `400d`");
        }
    }

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException if it is neither {@code forever} nor a duration
     */
    public static KeptFor parse(CharSequence text) {
        String word = text.toString().strip();
        return word.equals(FOREVER) ? EVER : new KeptFor(DurationConverter.parseDuration(word));
    }
}
